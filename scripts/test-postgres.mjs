export function setup(project) {
  project.provide('postgresUrl', process.env.INNKEEPER_TEST_POSTGRES ?? '');
}
