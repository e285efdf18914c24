import { svg, type SVGTemplateResult } from 'lit-html';
import type { Severity } from '../workbook/finding';

/** Each severity has its own shape, so that nothing depends on colour alone. */
export const severityPictures: Readonly<Record<Severity, SVGTemplateResult>> = {
  fout: svg`<svg class="picture" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="7" fill="currentColor" />
    <path d="m5.5 5.5 5 5m0-5-5 5" stroke="var(--colorNeutralBackground1)" stroke-width="1.5" />
  </svg>`,
  waarschuwing: svg`<svg class="picture" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1.5 15.2 14.5H.8Z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" />
    <path d="M8 6v4m0 1.5V13" stroke="var(--colorNeutralBackground1)" stroke-width="1.5" />
  </svg>`,
  info: svg`<svg class="picture" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.2" />
    <path d="M8 7v4.5M8 4.3v1.5" stroke="currentColor" stroke-width="1.4" />
  </svg>`,
};

/** The kind of a message decides its colour and its picture. */
export type Intent = 'success' | 'warning' | 'error';

export const intentPictures: Readonly<Record<Intent, SVGTemplateResult>> = {
  error: severityPictures.fout,
  warning: severityPictures.waarschuwing,
  success: svg`<svg class="picture" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="7" fill="currentColor" />
    <path d="m4.8 8.3 2.2 2.2 4.2-4.6" fill="none" stroke="var(--colorNeutralBackground1)" stroke-width="1.5" />
  </svg>`,
};
