export { DistrictsModule } from './districts.module.ts';
export {
  currentSettings,
  type DistrictSettings,
  storeSettings,
  type VersionedSettings,
} from './district-settings.ts';
export { readMunicipalities } from './municipalities.ts';
