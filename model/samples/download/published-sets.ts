/** The sets that are published at stable addresses, and how each file of theirs is made. */
import { gzipSync } from 'node:zlib';
import { pendigitsLines, ujiLines } from './convert.js';
import type { PublishedFile } from './fetch-file.js';
import { uncompress } from './unix-compress.js';
import { unzip } from './zip.js';

export interface PublishedSet {
  name: string;
  licence: string;
  downloads: readonly Download[];
}

export interface Download extends PublishedFile {
  /** Inside the data folder. */
  path: string;
  /** Files of the data folder that are made of it; without any it is used as it is. */
  makes?: readonly { path: string; from: (archive: Buffer) => Buffer }[];
}

/** Google's copy of the original files: yann.lecun.com answers no longer. */
const MNIST = 'https://storage.googleapis.com/cvdf-datasets/mnist';
const UCI = 'https://archive.ics.uci.edu/static/public';

export const PUBLISHED_SETS: readonly PublishedSet[] = [
  {
    name: 'MNIST',
    licence: 'usually given as CC BY-SA 3.0',
    downloads: [
      mnist(
        'train-images-idx3-ubyte.gz',
        9_912_422,
        '440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609',
      ),
      mnist(
        'train-labels-idx1-ubyte.gz',
        28_881,
        '3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c',
      ),
      mnist(
        't10k-images-idx3-ubyte.gz',
        1_648_877,
        '8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6',
      ),
      mnist(
        't10k-labels-idx1-ubyte.gz',
        4542,
        'f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6',
      ),
    ],
  },
  {
    name: 'pendigits',
    licence: 'CC BY 4.0',
    downloads: [
      {
        url: `${UCI}/81/pen+based+recognition+of+handwritten+digits.zip`,
        sha256: '1e02bea023613c2b11c9492f6f34caf975420455934f3527d270cee9a1f03b64',
        bytes: 1_668_118,
        path: 'downloads/pendigits.zip',
        makes: [
          pendigits('pendigits/train.jsonl.gz', 'pendigits-orig.tra.Z'),
          pendigits('pendigits/test.jsonl.gz', 'pendigits-orig.tes.Z'),
        ],
      },
    ],
  },
  {
    name: 'UJI',
    licence: 'CC BY 4.0',
    downloads: [
      {
        url: `${UCI}/177/uji+pen+characters+version+2.zip`,
        sha256: '0881b522911b99d9922820289441b50fd3d307f71cd7f9cc70e86872424a5f90',
        path: 'downloads/uji.zip',
        makes: [
          {
            path: 'uji/digits.jsonl.gz',
            from: (archive) =>
              gzipSync(ujiLines(unzip(archive, 'ujipenchars2.txt').toString('utf8'))),
          },
        ],
      },
    ],
  },
];

/** Those that no stable address gives as they are used here, and where they come from. */
export const OTHER_SETS = [
  'unipen/: UNIPEN train_r01_v07 (International Unipen Foundation), as published on Zenodo, CC BY 4.0',
  'ipad/: S. Kahl, handwritten-digits-corpus on GitHub, Apache-2.0',
  'lipitk/: HP Labs, Lipi toolkit on SourceForge, MIT',
  'numberpad/: B. Maxwell, NumberPad on GitHub, Apache-2.0',
  'doodles/: Quick, Draw!, Google, on GitHub and Google Cloud, CC BY 4.0',
] as const;

function mnist(file: string, bytes: number, sha256: string): Download {
  return { url: `${MNIST}/${file}`, sha256, bytes, path: `mnist/${file}` };
}

function pendigits(path: string, name: string) {
  const from = (archive: Buffer) =>
    gzipSync(pendigitsLines(Buffer.from(uncompress(unzip(archive, name))).toString('latin1')));
  return { path, from };
}
