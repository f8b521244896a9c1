import fc from '../../../support/fast-check.js';
import { verdictOf } from '../../../../client/model/verdict';
import { STANDING_ORDER } from '../../../../client/model/view';

describe('the verdict behind hidden standings', () => {
  it('leaves out nothing that is shown, and names what it lets through though it is hidden', () => {
    const lets = {
      ANY_CLAIM: ['CORROBORATED', 'REPORTED', 'DISPUTED'],
      UNDISPUTED: ['CORROBORATED', 'REPORTED'],
      CORROBORATED: ['CORROBORATED'],
    };
    fc.assert(
      fc.property(fc.subarray([...STANDING_ORDER]), (hidden) => {
        const { verdict, beyond } = verdictOf(hidden);
        const asserted = STANDING_ORDER.slice(0, 3).filter((standing) => !hidden.includes(standing));
        expect(lets[verdict]).toEqual(expect.arrayContaining(asserted));
        expect(lets[verdict].filter((standing) => hidden.some((other) => other === standing))).toEqual(
          beyond,
        );
      }),
    );
  });
});
