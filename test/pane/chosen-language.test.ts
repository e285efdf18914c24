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
  ['asking for it', { get: refuse }],
  ['reading and writing', { value: { getItem: refuse, setItem: refuse } }],
  ['having any', { value: null }],
])('where a browser refuses %s, no language is kept and nothing fails', (_, storage) => {
  withStorage(storage);
  keepLanguage('en');
  expect(chosenLanguage()).toBeNull();
});

test('a mistake of the program itself is not taken for a refusal', () => {
  withStorage({
    get: () => {
      throw new RangeError('mistake');
    },
  });
  expect(() => chosenLanguage()).toThrow('mistake');
});
