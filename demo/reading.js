/** Shows what a pad has read: its digits, their confidence, and alternatives. */

/** Below this confidence a digit is shown as uncertain, in the page's own words and colours. */
const DOUBT = 0.8;
const BARS = 3;

export function showReading(panel, pad, error) {
  const name = pad.labels[0].firstChild.textContent.trim();
  const { recognition, value } = pad;
  if (error) {
    const problem = line('hint problem', `Not read: ${error.message} You can type it instead.`);
    panel.replaceChildren(caption(name, 'not read'), problem);
  } else if (recognition?.digits.length && recognition.value === value) {
    panel.replaceChildren(caption(name, certaintyOf(recognition)), digitList(recognition.digits));
  } else if (value) {
    panel.replaceChildren(caption(name, 'typed'), typedList(value));
  } else {
    panel.replaceChildren(
      caption(name, 'nothing written yet'),
      placeholders(pad.digits > 0 ? pad.digits : 3),
    );
  }
}

/** Digits that are sure say little where other ink was refused: then the number is hardly the whole one. */
export function certaintyOf({ confidence, rejected }) {
  return rejected.length > 0 ? 'a part was not read' : `${percent(confidence)} sure`;
}

function caption(name, state) {
  const row = line('sure', '');
  row.append(span(name), span(state));
  return row;
}

function placeholders(count) {
  const row = line('placeholders', '');
  row.append(...Array.from({ length: count }, () => span('')));
  return row;
}

function digitList(digits) {
  const list = document.createElement('ol');
  list.className = 'digits';
  list.append(...digits.map(digitItem));
  return list;
}

function typedList(value) {
  const list = digitList([]);
  for (const character of value) {
    const shown = span(character);
    shown.className = 'value';
    const item = document.createElement('li');
    item.append(shown);
    list.append(item);
  }
  return list;
}

function digitItem({ value, confidence, alternatives }) {
  const item = document.createElement('li');
  const shown = span(value);
  shown.className = confidence < DOUBT ? 'value doubtful' : 'value';
  const chances = document.createElement('ul');
  chances.className = 'chances';
  const others = alternatives.filter((candidate) => candidate.value !== value);
  chances.append(...[{ value, confidence }, ...others].slice(0, BARS).map(chance));
  item.append(shown, chances);
  return item;
}

function chance({ value, confidence }) {
  const item = document.createElement('li');
  const bar = span('');
  bar.className = 'bar';
  bar.style.setProperty('--chance', confidence);
  const spoken = span(percent(confidence));
  spoken.className = 'visually-hidden';
  item.title = `${value}: ${percent(confidence)}`;
  item.append(span(value), bar, spoken);
  return item;
}

/** Never "100 %", because no reading is certain. */
export function percent(share) {
  const rounded = Math.round(share * 1000) / 10;
  if (rounded > 99.9) return 'over 99.9 %';
  return rounded < 0.1 ? 'under 0.1 %' : `${rounded} %`;
}

function line(className, text) {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  paragraph.textContent = text;
  return paragraph;
}

function span(text) {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}
