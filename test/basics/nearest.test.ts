// The word that was probably meant: one slip in a short word, two in a longer one, and never a choice between two.
import { describe, expect, it } from 'vitest';
import { nearest } from '../../functions/basics/nearest.ts';

const words = ['skole', 'barnehage', 'videreføring', 'ny'];

describe('a word with a slip of the keyboard', () => {
  it.each([
    ['barnehage', 'barnehage'],
    ['  BARNEHAGE ', 'barnehage'],
    ['barnehge', 'barnehage'],
    ['barnehagge', 'barnehage'],
    ['barnehabe', 'barnehage'],
    ['barnehaeg', 'barnehage'],
    ['abrnehage', 'barnehage'],
    ['xbarnehage', 'barnehage'],
    ['barnehag', 'barnehage'],
    ['arnehage', 'barnehage'],
  ])('«%s» is «%s»', (typed, meant) => expect(nearest(typed, words)).toBe(meant));

  it.each([
    ['brnehge', 'barnehage'],
    ['barnehagexx', 'barnehage'],
    ['bbarnehagee', 'barnehage'],
    ['bernehege', 'barnehage'],
    ['abrnehaeg', 'barnehage'],
    ['viderføringg', 'videreføring'],
  ])('twice, «%s» is «%s»', (typed, meant) => expect(nearest(typed, words)).toBe(meant));

  it.each(['xarnehaex', 'xarnehaxg', 'bernehegx', 'rnehge', 'barnehagexxx', 'abrenhaeg', 'egahenrab'])(
    'three times, «%s» is no word',
    (typed) => expect(nearest(typed, words)).toBeUndefined(),
  );

  it('takes one slip in up to five letters, two from six on', () => {
    expect(nearest('skoel', words)).toBe('skole');
    expect(nearest('skxxe', words)).toBeUndefined();
    expect(nearest('skolex', words)).toBe('skole');
    expect(nearest('skoxxx', ['skoler'])).toBeUndefined();
    expect(nearest('skoxxr', ['skoler'])).toBe('skoler');
  });
});

describe('no word is meant by', () => {
  it('fewer than three letters, which are near to everything', () => {
    expect(nearest('nx', words)).toBeUndefined();
    expect(nearest('nyy', words)).toBe('ny');
  });

  it('more than sixty letters, which nobody types as a choice', () => {
    const long = 'a'.repeat(60);
    expect(nearest(long, [long])).toBe(long);
    expect(nearest(`${long}a`, [`${long}a`])).toBeUndefined();
  });

  it('what is as near to two', () => {
    expect(nearest('lest', ['lese', 'rest'])).toBeUndefined();
    expect(nearest('lese', ['rese', 'lese'])).toBe('lese');
    expect(nearest('lese', ['lese', 'rese'])).toBe('lese');
  });

  it('anything where there is nothing to choose', () => expect(nearest('skole', [])).toBeUndefined());
});
