import 'digit-pad';
import type {} from 'digit-pad/solid'; // the type of the tag
import { createSignal } from 'solid-js';

export default function App() {
  const [code, setCode] = createSignal('');
  const [sent, setSent] = createSignal('');

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
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
          value={code()}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <button type="submit">Send</button>
      </form>
      <p>
        Value: <output id="value">{code()}</output>
      </p>
      <p>
        Sent: <output id="sent">{sent()}</output>
      </p>
    </>
  );
}
