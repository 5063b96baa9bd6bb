/** A coordinator’s pages but for the board: fetched together, for they are small and used together. */
export { default as AnswersPage } from './answers/AnswersPage.tsx';
export { default as FairnessPage } from './fairness/FairnessPage.tsx';
export { default as PlanFrame } from './frame/PlanFrame.tsx';
export { default as PublishPage } from './publish/PublishPage.tsx';
export { default as RunPage } from './run/RunPage.tsx';
export { default as SetupPage } from './setup/SetupPage.tsx';
export { default as MessagesPage } from './start/MessagesPage.tsx';
export { default as PeriodsPage } from './start/PeriodsPage.tsx';
export { default as StartPage } from './start/StartPage.tsx';
export { default as VersionsPage } from './versions/VersionsPage.tsx';
