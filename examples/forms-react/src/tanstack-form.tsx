import { useForm } from '@tanstack/react-form';
import 'digit-pad';
import type { DigitPad } from 'digit-pad';
import type {} from 'digit-pad/jsx'; // the type of the tag
import { useRef, useState } from 'react';
import { z } from 'zod';
import { render } from './render.tsx';

const Order = z.object({ 'postal-code': z.string().regex(/^\d{5}$/, 'Five digits, please.') });

function App() {
  const pad = useRef<DigitPad>(null);
  const [sent, setSent] = useState('');
  const form = useForm({
    defaultValues: { 'postal-code': '' },
    validators: { onSubmit: Order },
    onSubmit: ({ value }) => setSent(JSON.stringify(value)),
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <label htmlFor="postal-code">Postal code</label>
      <form.Field
        name="postal-code"
        validators={{ onSubmit: () => pad.current?.validationMessage || undefined }}
      >
        {({ state, handleChange, handleBlur }) => (
          <>
            <digit-pad
              ref={pad}
              id="postal-code"
              name="postal-code"
              digits={5}
              required
              controls
              value={state.value}
              onInput={(event) => handleChange(event.currentTarget.value)}
              onBlur={handleBlur}
            />
            <p id="error">{state.meta.errors.map(messageOf)[0]}</p>
            <p>
              Value: <output id="value">{state.value}</output>
            </p>
          </>
        )}
      </form.Field>
      <button type="submit">Send</button>
      <p>
        Sent: <output id="sent">{sent}</output>
      </p>
    </form>
  );
}

/** The pad says why it is not valid; the schema answers an object. */
const messageOf = (error: string | { message: string } | undefined) =>
  typeof error === 'string' ? error : error?.message;

render(<App />);
