// Every text that a person or the portal may give is markup that would run, an attribute that would close, an address that
// would act, letters that turn the line round: each is shown as it was typed, and nothing runs, on every page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { baseHostile, kPieges } from './base_hostile.mjs';
import { Session } from './session.mjs';

const kPagesMax = 800; // far above what the base has

let session;
before(async () => { session = await Session.ouvrir(baseHostile()); });
after(() => session?.fermer());

// What an address asks that no address read before it asked of the same page; every rule is one page.
const questions = (adresse) => {
  const { pathname, searchParams } = new URL(adresse, 'http://x');
  const page = pathname.replace(/^\/regles\/.*/, '/regles/');
  return [page, ...[...searchParams.keys()].map((question) => `${page}?${question}`)];
};

// What a page holds that finhop did not put there; the pages of a document are pictures of its own.
const intrus = () => [...document.querySelectorAll('img, iframe, object, embed, base, style, math, svg script, [piege], [onerror], [onload], [onclick]')]
  .filter((element) => !(element.tagName === 'IMG' && /^\/(dossiers|recus)\/[\w/]+\/pages\/\d+$/.test(element.getAttribute('src'))))
  .map((element) => element.outerHTML)
  .concat([...document.scripts].filter((s) => !s.src.startsWith(`${location.origin}/ressources/`)).map((s) => s.outerHTML))
  .concat([...document.querySelectorAll('[href], [action]')].filter((e) => {
    const vers = e.getAttribute('href') ?? e.getAttribute('action');
    return !/^(\/(?!\/)|#)/.test(vers);
  }).map((e) => e.outerHTML));

test('on every page that a link leads to, what would run is text', async () => {
  await session.dans({}, async (page) => {
    const boites = [];
    const rapports = [];
    page.on('dialog', (boite) => { boites.push(boite.message()); boite.dismiss(); });
    await page.exposeFunction('direLaViolation', (dite) => rapports.push(dite));
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (v) => window.direLaViolation(v.blockedURI)));
    await page.goto(`${session.origine}/`);
    const posees = new Set();
    let vues = 0;
    const a_voir = ['/', '/pages', '/dossiers', '/journal?limite=500'];
    const montres = new Set();
    while (a_voir.length > 0) {
      const chemin = a_voir.pop();
      const nouvelles = questions(chemin).filter((question) => !posees.has(question));
      if (nouvelles.length === 0 || vues >= kPagesMax) continue;
      nouvelles.forEach((question) => posees.add(question));
      vues += 1;
      const [code, type, place] = await page.evaluate(async (adresse) => {
        const { status, headers } = await fetch(adresse);
        return [status, headers.get('content-type'), headers.get('content-disposition')];
      }, chemin);
      assert.ok(code < 500, chemin);
      if (!type.startsWith('text/html')) {
        assert.match(place ?? '', /^attachment;/, chemin);
        continue;
      }
      await page.goto(session.origine + chemin);
      assert.deepEqual(await page.evaluate(intrus), [], chemin);
      assert.equal(await page.evaluate(() => globalThis.piege), undefined, chemin);
      const texte = await page.evaluate(() => document.body.textContent);
      for (const [nom, piege] of Object.entries(kPieges)) if (texte.includes(piege)) montres.add(nom);
      for (const lien of await page.$$eval('a[href^="/"]', (liens) => liens.map((l) => l.getAttribute('href'))))
        a_voir.push(lien);
    }
    assert.ok(vues > 50 && vues < kPagesMax, `${vues} pages`);
    assert.deepEqual(Object.keys(kPieges).filter((nom) => !montres.has(nom)), [], 'ce qu\'aucune page ne montre');
    assert.deepEqual(boites, []);
    assert.deepEqual(rapports, []);
  });
});
