/** A number is read with the camera, and the camera is off again in every case. */
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DigitPad } from '../../../src/components/digit-pad.js';
import type { DigitPadErrorEvent } from '../../../src/components/events.js';
import { type CanvasCamera, canvasCamera, liveTracks, replaceGetUserMedia } from '../cameras.js';
import { defined, find, inputOf, lazyFiles, mount, once, record, until } from '../helpers.js';

const inPad = <T extends HTMLElement = HTMLElement>(pad: DigitPad, selector: string): T =>
  pad.shadowRoot!.querySelector<T>(selector)!;
const button = (pad: DigitPad, name: string): HTMLButtonElement =>
  inPad(pad, `[part~="${name}-button"]`);
const focused = (pad: DigitPad): Element | null => pad.shadowRoot!.activeElement;
const isOpen = (pad: DigitPad): boolean => inPad(pad, '.scanner') !== null;
const note = (pad: DigitPad): string => inPad(pad, '.image-note').textContent!;

async function mountCamera(attributes = '', around = ''): Promise<DigitPad> {
  const pad = await mount(
    `<form ${around}><digit-pad name="n" images camera controls ${attributes}></digit-pad></form>`,
  );
  await until(() => button(pad, 'camera') !== null);
  return pad;
}

async function openScanner(pad: DigitPad): Promise<void> {
  button(pad, 'camera').focus();
  button(pad, 'camera').click();
  await until(() => isOpen(pad));
}

describe('a scanner', function () {
  this.timeout(60_000);
  let camera: CanvasCamera | undefined;
  before(defined);
  afterEach(() => {
    camera?.remove();
    camera = undefined;
  });

  /** Open, with the camera running. */
  async function scanning(attributes = '', around = ''): Promise<DigitPad> {
    camera = canvasCamera();
    const pad = await mountCamera(attributes, around);
    await openScanner(pad);
    await until(() => inPad(pad, '.tools p').textContent === 'Hold the number in the frame.');
    expect(liveTracks(camera)).to.equal(1);
    return pad;
  }

  it('is loaded with the first click, reads what is held into the frame, and ends', async () => {
    camera = canvasCamera('407');
    // Outside of the frame.
    camera.show('407', '913');
    const pad = await mountCamera();
    const scanner = (): string[] => lazyFiles().filter((path) => /scanner-/.test(path));
    expect(scanner()).to.deep.equal([]);
    const heard = record(pad, 'input', 'digit-pad-recognize', 'digit-pad-error');
    await openScanner(pad);
    expect(scanner()).to.have.lengthOf(1);
    expect(focused(pad)).to.equal(button(pad, 'scanner-cancel'));
    await until(() => pad.value !== '');
    expect(pad.value).to.equal('407');
    expect(new FormData(find<HTMLFormElement>('form')).get('n')).to.equal('407');
    expect(heard).to.deep.equal(['digit-pad-recognize', 'input']);
    expect([camera.streams.length, liveTracks(camera)]).to.deep.equal([1, 0]);
    expect(isOpen(pad)).to.equal(false);
    expect(focused(pad)).to.equal(button(pad, 'camera'));
    expect(inPad(pad, '[part~="picture"]').hidden).to.equal(false);
    pad.undo();
    expect(pad.value).to.equal('');
  });

  it('lets the user take a number that does not become sure', async () => {
    const numbers = ['407', '52'];
    camera = canvasCamera('407');
    const timer = setInterval(() => {
      numbers.reverse();
      camera!.show(numbers[0]!);
    }, 350);
    try {
      const pad = await mountCamera();
      await openScanner(pad);
      await until(() => !button(pad, 'scanner-take')?.disabled);
      button(pad, 'scanner-take')?.click();
      expect(pad.value).to.be.oneOf(numbers);
      expect([isOpen(pad), liveTracks(camera)]).to.deep.equal([false, 0]);
    } finally {
      clearInterval(timer);
    }
  });

  const ENDS: Record<string, (pad: DigitPad) => unknown> = {
    Escape: () => sendKeys({ press: 'Escape' }),
    'its button': (pad) => button(pad, 'scanner-cancel').click(),
    'typing of the number': async (pad) => {
      inputOf(pad).focus();
      await sendKeys({ type: '5' });
    },
    'a pad that is disabled': (pad) => {
      pad.disabled = true;
    },
    'a pad in a fieldset that is disabled': (pad) => {
      pad.closest('fieldset')!.disabled = true;
    },
    'a pad that becomes read-only': (pad) => {
      pad.readOnly = true;
    },
    'a pad that takes no pictures any more': (pad) => {
      pad.camera = false;
    },
    'a pad that is removed': (pad) => pad.remove(),
    'a form that is removed': (pad) => pad.closest('form')!.remove(),
    'a tab that is hidden': () => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'hidden');
    },
  };

  for (const [what, end] of Object.entries(ENDS)) {
    it(`is ended by ${what}, and the camera with it`, async () => {
      camera = canvasCamera();
      const pad = await mount(
        '<form><fieldset><digit-pad images camera controls></digit-pad></fieldset></form>',
      );
      await until(() => button(pad, 'camera') !== null);
      await openScanner(pad);
      await until(() => liveTracks(camera!) === 1);
      await until(() => !inPad<HTMLVideoElement>(pad, 'video').paused);
      await end(pad);
      await until(() => liveTracks(camera!) === 0);
      await until(() => !isOpen(pad));
      expect(note(pad)).to.equal('');
    });
  }

  it('keeps Escape from the page, where it would close a dialog', async () => {
    const pad = await scanning();
    const heard = record(document, 'keydown');
    await sendKeys({ press: 'Escape' });
    expect([heard, isOpen(pad)]).to.deep.equal([[], false]);
    expect(focused(pad)).to.equal(button(pad, 'camera'));
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal(['keydown']);
  });

  it('stops a camera that comes after it was closed', async () => {
    camera = canvasCamera();
    const { streams } = camera;
    const own = navigator.mediaDevices.getUserMedia;
    let allow!: () => void;
    const allowed = new Promise<void>((resolve) => {
      allow = resolve;
    });
    replaceGetUserMedia(async () => {
      await allowed;
      return own({ video: true });
    });
    const pad = await mountCamera();
    await openScanner(pad);
    expect(inPad(pad, '.tools p').textContent).to.equal('The camera is starting…');
    button(pad, 'scanner-cancel').click();
    allow();
    await until(() => streams.length === 1 && liveTracks(camera!) === 0);
    expect(isOpen(pad)).to.equal(false);
  });

  it('says that the camera has stopped', async () => {
    const pad = await scanning('', 'lang="en"');
    const told = once<DigitPadErrorEvent>(pad, 'digit-pad-error');
    const [track] = camera!.streams[0]!.getTracks();
    // As the browser does when a camera is unplugged; `stop()` by a script fires nothing.
    track!.dispatchEvent(new Event('ended'));
    expect((await told).error.message).to.match(/cannot be used now/);
    expect([isOpen(pad), liveTracks(camera!)]).to.deep.equal([false, 0]);
  });

  for (const [name, message, german] of [
    ['NotAllowedError', /may not be used/, /darf nicht benutzt werden/],
    ['NotFoundError', /No camera was found/, /Keine Kamera gefunden/],
    ['NotReadableError', /another program/, /anderes Programm/],
  ] as const) {
    it(`says why there is no picture: ${name}`, async () => {
      const cause = new DOMException('no', name);
      const restore = replaceGetUserMedia(() => Promise.reject(cause));
      try {
        const pad = await mountCamera('value="12"', 'lang="de"');
        await until(() => button(pad, 'camera').title === 'Mit der Kamera lesen');
        const told = once<DigitPadErrorEvent>(pad, 'digit-pad-error');
        button(pad, 'camera').focus();
        button(pad, 'camera').click();
        const { error } = await told;
        expect(error.code).to.equal('camera-failed');
        expect(error.cause).to.equal(cause);
        expect(error.message).to.match(message);
        expect(note(pad)).to.match(german);
        expect(isOpen(pad)).to.equal(false);
        expect(focused(pad)).to.equal(button(pad, 'camera'));
        expect(pad.value).to.equal('12');
        inputOf(pad).focus();
        inputOf(pad).setSelectionRange(2, 2);
        await sendKeys({ type: '3' });
        expect(pad.value).to.equal('123');
      } finally {
        restore();
      }
    });
  }

  it('is offered only with `camera`, and where the browser has one', async () => {
    const without = await mount('<digit-pad images></digit-pad>');
    await until(() => button(without, 'image') !== null);
    expect(button(without, 'camera').checkVisibility()).to.equal(false);
    without.camera = true;
    await without.updateComplete;
    expect(button(without, 'camera').checkVisibility()).to.equal(true);
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
    try {
      const pad = await mountCamera();
      expect(button(pad, 'camera').checkVisibility()).to.equal(false);
      expect(button(pad, 'image').checkVisibility()).to.equal(true);
    } finally {
      Reflect.deleteProperty(navigator, 'mediaDevices');
    }
  });

  it('says in a page that is not secure that the camera needs one', async () => {
    Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
    try {
      const pad = await mountCamera('', 'lang="de"');
      await until(() => button(pad, 'camera').title === 'Mit der Kamera lesen');
      const told = once<DigitPadErrorEvent>(pad, 'digit-pad-error');
      button(pad, 'camera').click();
      const { error } = await told;
      expect(error.code).to.equal('camera-failed');
      expect(error.message).to.match(/secure pages \(https\)/);
      expect(note(pad)).to.match(/sicheren Seiten/);
      expect(isOpen(pad)).to.equal(false);
    } finally {
      Reflect.deleteProperty(globalThis, 'isSecureContext');
      Reflect.deleteProperty(navigator, 'mediaDevices');
    }
  });

  it('switches the light where the camera has one', async () => {
    camera = canvasCamera();
    const { getCapabilities, applyConstraints } = MediaStreamTrack.prototype;
    const asked: unknown[] = [];
    // No camera without a phone around it has a light.
    Object.assign(MediaStreamTrack.prototype, {
      getCapabilities: () => ({ torch: true }),
      applyConstraints: async (constraints: unknown) => asked.push(constraints),
    });
    try {
      const pad = await mountCamera();
      await openScanner(pad);
      const light = button(pad, 'scanner-torch');
      await until(() => !light.hidden);
      light.click();
      await until(() => light.ariaPressed === 'true');
      light.click();
      await until(() => light.ariaPressed === 'false');
      expect(asked).to.deep.equal([
        { advanced: [{ torch: true }] },
        { advanced: [{ torch: false }] },
      ]);
    } finally {
      Object.assign(MediaStreamTrack.prototype, { getCapabilities, applyConstraints });
    }
  });

  it('opens the next one of two cameras, of the browser itself', async function () {
    const devices = await navigator.mediaDevices.enumerateDevices();
    // Only Chromium brings cameras of its own.
    if (devices.filter(({ kind }) => kind === 'videoinput').length !== 2) return this.skip();
    const pad = await mountCamera();
    await openScanner(pad);
    const next = button(pad, 'scanner-next');
    await until(() => !next.hidden);
    const trackOf = (): MediaStreamTrack => {
      const { srcObject } = inPad<HTMLVideoElement>(pad, 'video');
      return (srcObject as MediaStream).getVideoTracks()[0]!;
    };
    const first = trackOf();
    next.click();
    await until(() => trackOf() !== first);
    expect(first.readyState).to.equal('ended');
    const second = trackOf();
    expect(second.getSettings().deviceId).to.not.equal(first.getSettings().deviceId);
    button(pad, 'scanner-cancel').click();
    expect(second.readyState).to.equal('ended');
  });

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [320, 390, 1280]) {
      it(`fits into the pad, with targets of 44 px (${direction}, ${width} px)`, async () => {
        await setViewport({ width, height: 700 });
        try {
          const pad = await scanning('', `dir="${direction}" lang="en"`);
          button(pad, 'scanner-torch').hidden = button(pad, 'scanner-next').hidden = false;
          const outer = inPad(pad, '.surface').getBoundingClientRect();
          const sight = inPad(pad, '.sight').getBoundingClientRect();
          const aim = inPad(pad, '.aim').getBoundingClientRect();
          expect(aim.width / aim.height).to.be.closeTo(4, 0.1);
          expect(aim.width).to.be.above(180);
          for (const [inner, around] of [[sight, outer] as const, [aim, sight] as const]) {
            expect(inner.left).to.be.at.least(around.left);
            expect(inner.right).to.be.at.most(around.right);
            expect(inner.top).to.be.at.least(around.top);
            expect(inner.bottom).to.be.at.most(around.bottom);
          }
          const buttons = [...pad.shadowRoot!.querySelectorAll<HTMLElement>('.scanner button')];
          expect(buttons).to.have.lengthOf(4);
          for (const each of buttons) {
            const { width: w, height: h, left, right } = each.getBoundingClientRect();
            expect(Math.min(w, h)).to.be.at.least(43.4);
            expect(left).to.be.at.least(outer.left);
            expect(right).to.be.at.most(outer.right);
            expect(each.ariaLabel).to.not.equal('');
          }
          button(pad, 'scanner-cancel').click();
        } finally {
          await setViewport({ width: 1280, height: 800 });
        }
      });
    }
  }
});
