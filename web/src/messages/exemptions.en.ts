import { exemptionsEn } from './catalogue/exemptions.en.ts';

/** Texts of cases of exemption, for doctors and who decides. */
export const texts = { ...exemptionsEn };
