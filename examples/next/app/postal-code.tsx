'use client';

import 'digit-pad';
import type {} from 'digit-pad/jsx'; // the type of the tag
import { type FormEvent, useState } from 'react';

export function PostalCode() {
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
        <digit-pad
          id="postal-code"
          name="postal-code"
          digits={5}
          required
          controls
          onInput={(event) => setCode(event.currentTarget.value)}
        >
          {/* Works until the script has come, and where there is none. */}
          <input name="postal-code" inputMode="numeric" required />
        </digit-pad>
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
