import { chosenLanguage, keepLanguage } from '../../src/pane/chosen-language';

function withStorage(descriptor: PropertyDescriptor): void {
  Object.defineProperty(globalThis, 'localStorage', { ...descriptor, configurable: true });
}

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

afterEach(() => withStorage({ value: undefined }));

test('the language that a person chose is found again', () => {
  const kept = new Map<string, string>();
  withStorage({
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
  });
  expect(chosenLanguage()).toBeNull();
  keepLanguage('en');
  expect(chosenLanguage()).toBe('en');
  for (const key of kept.keys()) kept.set(key, 'fr');
  expect(chosenLanguage()).toBeNull();
});

test.each<[string, PropertyDescriptor]>([
  ['refuses access to storage', { get: refuse }],
  ['refuses to read and write', { value: { getItem: refuse, setItem: refuse } }],
  ['has no storage', { value: null }],
])('if a browser %s, no language is stored and nothing fails', (_, storage) => {
  withStorage(storage);
  keepLanguage('en');
  expect(chosenLanguage()).toBeNull();
});

test('an error of the program itself is thrown, not mistaken for a refusal of storage', () => {
  withStorage({
    get: () => {
      throw new RangeError('mistake');
    },
  });
  expect(() => chosenLanguage()).toThrow('mistake');
});
