// Outside production graphql-js looks for a second copy of itself at every question what a type is: an eighth of the time
// that all suites take. In production, where the hub runs, it does not.
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV;
