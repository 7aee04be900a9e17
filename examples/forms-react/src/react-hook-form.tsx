import 'digit-pad';
import type { DigitPad } from 'digit-pad';
import type {} from 'digit-pad/jsx'; // the type of the tag
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { render } from './render.tsx';

function App() {
  const pad = useRef<DigitPad>(null);
  const [sent, setSent] = useState('');
  const form = useForm({ defaultValues: { 'postal-code': '' } });
  const { ref, ...field } = form.register('postal-code', {
    validate: () => pad.current?.validationMessage || true,
  });

  return (
    <>
      <form noValidate onSubmit={form.handleSubmit((values) => setSent(JSON.stringify(values)))}>
        <label htmlFor="postal-code">Postal code</label>
        <digit-pad
          {...field}
          ref={(element) => {
            ref(element);
            pad.current = element;
          }}
          id="postal-code"
          digits={5}
          required
          controls
        />
        <p id="error">{form.formState.errors['postal-code']?.message}</p>
        <button type="submit">Send</button>
      </form>
      <p>
        Value: <output id="value">{form.watch('postal-code')}</output>
      </p>
      <p>
        Sent: <output id="sent">{sent}</output>
      </p>
    </>
  );
}

render(<App />);
