import { DigitPad } from 'digit-pad/react';
import { type FormEvent, useState } from 'react';

export default function App() {
  const [code, setCode] = useState('');
  const [sent, setSent] = useState('');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setSent(JSON.stringify(Object.fromEntries(data)));
  }

  return (
    <>
      <form onSubmit={submit}>
        <label htmlFor="postal-code">Postal code</label>
        <DigitPad
          id="postal-code"
          name="postal-code"
          digits={5}
          required
          controls
          value={code}
          onInput={(event) => setCode(event.target.value)}
        />
        <button type="submit">Send</button>
      </form>
      <p>
        Value: <output id="value">{code}</output>
      </p>
      <p>
        Sent: <output id="sent">{sent}</output>
      </p>
    </>
  );
}
