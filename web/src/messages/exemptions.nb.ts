import { exemptionsNb } from './catalogue/exemptions.nb.ts';

/** Texts of cases of exemption, for doctors and who decides. */
export const texts = { ...exemptionsNb };
