/** Numbers that must not be mixed up. They are plain numbers at run time. */

declare const unit: unique symbol;

/**
 * Excel's serial day in the 1900 date system: 1 = 1 January 1900, 42370 = 1 January 2016. Whole.
 */
export type SerialDay = number & { readonly [unit]: 'serial day' };

/** Whole people. */
export type People = number & { readonly [unit]: 'people' };

/** Whole eurocents. */
export type Cents = number & { readonly [unit]: 'cents' };
