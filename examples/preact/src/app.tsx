import 'digit-pad';
import type {} from 'digit-pad/preact'; // the type of the tag
import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';

export function App() {
  const [code, setCode] = useState('');
  const [sent, setSent] = useState('');

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setSent(JSON.stringify(Object.fromEntries(data)));
  }

  return (
    <>
      <form onSubmit={submit}>
        <label for="postal-code">Postal code</label>
        <digit-pad
          id="postal-code"
          name="postal-code"
          digits={5}
          required
          controls
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
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
