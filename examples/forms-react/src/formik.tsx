import 'digit-pad';
import type { DigitPad } from 'digit-pad';
import type {} from 'digit-pad/jsx'; // the type of the tag
import { useFormik } from 'formik';
import { useRef, useState } from 'react';
import { render } from './render.tsx';

function App() {
  const pad = useRef<DigitPad>(null);
  const [sent, setSent] = useState('');
  const form = useFormik({
    initialValues: { 'postal-code': '' },
    validate() {
      const message = pad.current?.validationMessage;
      return message ? { 'postal-code': message } : {};
    },
    onSubmit: (values) => setSent(JSON.stringify(values)),
  });

  return (
    <>
      <form noValidate onSubmit={form.handleSubmit}>
        <label htmlFor="postal-code">Postal code</label>
        <digit-pad
          ref={pad}
          id="postal-code"
          name="postal-code"
          digits={5}
          required
          controls
          value={form.values['postal-code']}
          onInput={(event) => void form.setFieldValue('postal-code', event.currentTarget.value)}
          onBlur={form.handleBlur}
        />
        <p id="error">{form.touched['postal-code'] && form.errors['postal-code']}</p>
        <button type="submit">Send</button>
      </form>
      <p>
        Value: <output id="value">{form.values['postal-code']}</output>
      </p>
      <p>
        Sent: <output id="sent">{sent}</output>
      </p>
    </>
  );
}

render(<App />);
