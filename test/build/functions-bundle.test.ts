import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFunctionsBundle } from '../../build/functions-bundle';
import { functionsBundle } from '../functions/bundle';

describe('the check of the functions bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'functions-bundle-'));
  const check = (source: string) => {
    const file = join(folder, 'functions.js');
    writeFileSync(file, source);
    return () => checkFunctionsBundle(file);
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it('accepts the bundle that the build makes', () => {
    expect(check(functionsBundle())).not.toThrow();
  });

  it.each(['document.title = "x";', 'Office.onReady();', 'window.name = "x";'])(
    'refuses a bundle that needs more: %s',
    (more) => {
      expect(check(`${functionsBundle()}${more}`)).toThrow(
        /does not load with CustomFunctions alone/,
      );
    },
  );

  it('refuses a bundle that registers other functions than are declared', () => {
    expect(check('CustomFunctions.associate("QUOTA.OTHER", () => 1);')).toThrow(
      /registers QUOTA.OTHER and not/,
    );
    expect(check(`${functionsBundle()};CustomFunctions.associate("EXTRA", () => 1)`)).toThrow(
      /EXTRA/,
    );
  });
});
