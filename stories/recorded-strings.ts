/**
 * Numbers as people wrote them, for stories: strokes as x and y by turns, in CSS px, in the order drawn.
 *
 * From UNIPEN train_r01_v07, International Unipen Foundation, CC BY 4.0, scaled and rounded; the writers
 * are of the `dev` split.
 */
import type { Stroke } from '../src/engine/data/ink.js';

export interface RecordedString {
  label: string;
  strokes: Stroke[];
}

/** A 5 whose bar runs into the 6. */
export const parts: RecordedString = {
  label: '456',
  strokes: [
    stroke(
      '45 46 44 42 43 39 43 39 43 39 42 44 39 53 36 60 34 69 31 75 30 79 31 82 34 84 41 84 51 82 62 81',
    ),
    stroke('81 51 81 51 79 56 76 67 73 79 70 93 64 107 59 118 58 126'),
    stroke(
      '139 46 137 48 134 52 128 61 121 69 116 79 114 85 113 86 114 89 117 89 124 91 132 91 140 91 146 95 150 101 151 107 149 114 145 119 140 126 134 131 126 133 119 133 110 131',
    ),
    stroke('145 56 155 51 166 46 177 44 188 42'),
    stroke(
      '229 30 229 30 226 33 218 44 210 61 199 79 192 98 186 117 184 131 187 139 194 140 206 133 216 124 222 117 222 110 220 107 213 107 203 112 195 119 191 125',
    ),
  ],
};

/** A 4 and an 8 in two strokes each, written over each other. */
export const overlapping: RecordedString = {
  label: '4810',
  strokes: [
    stroke(
      '46 67 46 65 46 63 46 62 46 62 45 62 44 62 42 63 38 68 34 74 31 80 30 85 31 89 36 90 49 91 64 87 79 83 88 79 93 75 93 72',
    ),
    stroke('80 48 80 48 79 51 76 60 70 72 62 87 55 105 53 124 54 139'),
    stroke(
      '149 54 148 46 145 40 140 37 134 36 126 38 116 46 105 58 99 71 100 81 108 88 122 86 140 74 152 62 159 48 158 33 151 30',
    ),
    stroke(
      '125 87 124 87 122 83 115 83 107 83 98 87 88 97 83 109 85 124 96 136 111 140 128 137 143 128 149 114 146 100 138 86 122 80',
    ),
    stroke(
      '198 41 196 40 195 39 194 36 194 35 194 35 194 41 194 55 191 72 186 91 181 109 179 124 181 132',
    ),
    stroke(
      '257 57 254 52 249 49 243 48 235 48 226 54 218 66 215 81 217 97 226 110 238 115 252 113 267 103 275 90 276 74 271 57 260 43',
    ),
  ],
};

/** Both zeros in one stroke. */
export const oneStroke: RecordedString = {
  label: '100',
  strokes: [
    stroke(
      '30 140 30 139 30 132 33 131 38 119 41 113 47 101 51 94 61 73 64 66 66 60 72 47 72 43 73 41 73 41 73 41 72 43 70 53 69 60 65 74 64 82 62 92 60 105 58 112 58 128 58 132 64 139',
    ),
    stroke(
      '148 45 139 45 131 45 127 46 119 53 115 58 112 64 104 78 102 86 100 108 100 110 102 117 105 121 113 121 119 121 129 116 135 112 149 90 152 84 155 76 156 64 156 58 156 47 156 43 152 39 148 38 145 38 145 38 145 39 145 39 147 39 149 41 151 41 159 42 164 42 174 39 180 38 191 34 196 31 206 31 210 31 218 30 219 30 219 31 219 33 219 33 218 35 216 37 208 47 200 58 192 72 190 78 186 93 186 98 186 108 188 112 195 119 198 119 204 116 208 110 214 102 222 88 225 81 229 65 229 58 227 39 225 35 218 31 214 31 208 31 204 31 198 35 195 41',
    ),
  ],
};

function stroke(coordinates: string): Stroke {
  const numbers = coordinates.split(' ').map(Number);
  return {
    points: Array.from({ length: numbers.length / 2 }, (_, i) => ({
      x: numbers[2 * i]!,
      y: numbers[2 * i + 1]!,
    })),
  };
}
