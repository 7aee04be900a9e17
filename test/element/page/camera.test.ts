/** The scanner with a camera of the browser itself, which shows a video (scripts/lib/engines/camera-video.mjs). */
import { expect } from 'chai';
import { defined, mount, until } from '../helpers.js';

/** What the video shows. */
const NUMBER = '2407';

describe('a camera of the browser', function () {
  this.timeout(60_000);
  before(defined);

  it('is opened, read and stopped', async function () {
    const devices = await navigator.mediaDevices?.enumerateDevices();
    // Only Chromium takes a video for a camera, and only where it was started with one.
    if (!devices?.some(({ label }) => label.endsWith('.y4m'))) return this.skip();
    const pad = await mount('<digit-pad images camera></digit-pad>');
    const inPad = <T extends Element>(selector: string): T | null =>
      pad.shadowRoot!.querySelector<T>(selector);
    await until(() => inPad('[part~="camera-button"]') !== null);
    inPad<HTMLElement>('[part~="camera-button"]')!.click();
    await until(() => Boolean(inPad<HTMLVideoElement>('.scanner video')?.srcObject));
    const { srcObject } = inPad<HTMLVideoElement>('.scanner video')!;
    const [track] = (srcObject as MediaStream).getVideoTracks();
    expect(track!.readyState).to.equal('live');
    await until(() => pad.value !== '');
    expect(pad.value).to.equal(NUMBER);
    expect(track!.readyState).to.equal('ended');
  });
});
