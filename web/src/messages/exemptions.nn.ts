import { exemptionsNn } from './catalogue/exemptions.nn.ts';

/** Texts of cases of exemption, for doctors and who decides. */
export const texts = { ...exemptionsNn };
