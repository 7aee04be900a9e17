import 'digit-pad';

const form = document.querySelector('form');
const pad = document.querySelector('digit-pad');

pad.addEventListener('input', () => {
  document.querySelector('#value').textContent = pad.value;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = Object.fromEntries(new FormData(form));
  document.querySelector('#sent').textContent = JSON.stringify(data);
});
