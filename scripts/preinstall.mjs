// `npm install` at the root would leave the packages without their dependencies: say what to type instead.
const manager = process.env.npm_config_user_agent ?? '';

if (!manager.startsWith('pnpm/')) {
  console.error(
    'This workspace is installed by pnpm. Type "npm start" or "npm test": both get the right pnpm and install.',
  );
  process.exitCode = 1;
}
