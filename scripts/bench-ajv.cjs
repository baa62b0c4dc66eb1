// Checks every .json of a folder with Ajv, as a program that uses it would: one compiled schema, one file after the other.
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv/dist/2020');

const [schema, dossier] = process.argv.slice(2);
const verifier = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
for (const nom of fs.readdirSync(dossier))
  if (!verifier(JSON.parse(fs.readFileSync(path.join(dossier, nom), 'utf8')))) process.exit(1);
