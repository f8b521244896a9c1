import fc from 'fast-check';

/**
 * fast-check with a seed that stays: a commit that passed passes again, and what a property finds is met by whoever runs it
 * next. `ALLEGIANCE_SEED=random` draws another seed (a failure prints it), `ALLEGIANCE_SEED=<integer>` takes that one.
 */
const asked = process.env['ALLEGIANCE_SEED'] ?? '20261201';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });

export default fc;
