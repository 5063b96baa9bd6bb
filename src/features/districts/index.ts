export {
  currentSettings,
  type DistrictSettings,
  storeSettings,
  type VersionedSettings,
} from './district-settings.ts';
