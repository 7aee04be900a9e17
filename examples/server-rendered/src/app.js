import { DigitPad } from 'digit-pad/react';
import { createElement as h, useState } from 'react';

/** Written without JSX, so that Node runs it as it is. */
export function App() {
  const [code, setCode] = useState('');
  const [sent, setSent] = useState('');

  const submit = (event) => {
    event.preventDefault();
    setSent(JSON.stringify(Object.fromEntries(new FormData(event.currentTarget))));
  };

  return [
    h(
      'form',
      { key: 'form', onSubmit: submit },
      h('label', { htmlFor: 'postal-code' }, 'Postal code'),
      h(
        DigitPad,
        {
          id: 'postal-code',
          name: 'postal-code',
          digits: 5,
          required: true,
          controls: true,
          onInput: ({ target }) => setCode(target.value),
        },
        // Works until the script has come, and where there is none.
        h('input', { name: 'postal-code', inputMode: 'numeric', required: true }),
      ),
      h('button', { type: 'submit' }, 'Send'),
    ),
    h('p', { key: 'value' }, 'Value: ', h('output', { id: 'value' }, code)),
    h('p', { key: 'sent' }, 'Sent: ', h('output', { id: 'sent' }, sent)),
  ];
}
