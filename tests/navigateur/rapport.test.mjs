// The page of `finhop rapport`, opened as the manager does who receives it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { baseDUneAnnee, kPiege } from './base.mjs';
import { debord, ecartsALaNorme, fautes, kEcran, kTelephone, lancer, ouvrir, photographier } from './navigateur.mjs';

let navigateur;
let base;
const pages = {};

before(async () => {
  base = baseDUneAnnee();
  const faire = (nom, ...mots) => { pages[nom] = base.ecrire(`${nom}.html`, base.finhop('rapport', ...mots)); };
  faire('annee', '--detail');
  faire('trimestre', '--periode', 'T3-2022');
  navigateur = await lancer();
});
after(async () => {
  await navigateur?.close();
  base?.retirer();
});

for (const nom of ['annee', 'trimestre'])
  for (const schema of ['light', 'dark'])
    for (const [appareil, ecran] of Object.entries({ ecran: kEcran, telephone: kTelephone }))
      test(`the report of ${nom} is for everyone, ${schema}, ${appareil}`, async () => {
        await ouvrir(navigateur, pages[nom], { schema, ecran }, async (page) => {
          await photographier(page, `rapport-${nom}-${schema}-${appareil}`);
          assert.deepEqual(await fautes(page), []);
          assert.equal(await debord(page), 0);
        });
      });

test('the report is valid HTML', async () => {
  for (const page of Object.values(pages))
    assert.deepEqual(await ecartsALaNorme(fs.readFileSync(page, 'utf8')), []);
  assert.notDeepEqual(await ecartsALaNorme('<!doctype html><p><div></p>'), []);
});

test('each chart has a name, and the same figures in a table of its section', async () => {
  await ouvrir(navigateur, pages.annee, {}, async (page) => {
    const figures = await page.$$eval('figure', (toutes) => toutes.map((figure) => {
      const section = figure.closest('section');
      const cellules = [...section.querySelectorAll('table td')].map((c) => c.textContent);
      const dessinees = [...figure.querySelectorAll('svg[role=img] rect title')]
        .map((t) => t.textContent.split(' : ').pop());
      return { nom: figure.querySelector('svg[role=img]').getAttribute('aria-label'), dessinees,
        absentes: dessinees.filter((d) => !cellules.includes(d)) };
    }));
    assert.equal(figures.length, 3);
    for (const { nom, dessinees, absentes } of figures) {
      assert.ok(nom);
      assert.ok(dessinees.length > 2, nom);
      assert.deepEqual(absentes, [], nom);
    }
  });
});

test('bars are as long as what they stand for', async () => {
  await ouvrir(navigateur, pages.annee, {}, async (page) => {
    const colonnes = await page.$$eval('.colonnes rect.plein, .colonnes rect.contour', (barres) => barres.map((b) => ({
      hauteur: b.getBoundingClientRect().height,
      centimes: Number(b.querySelector('title').textContent.split(' : ').pop().replace(/[^0-9]/g, '')),
    })));
    const plus = colonnes.reduce((a, b) => (a.centimes > b.centimes ? a : b));
    for (const { hauteur, centimes } of colonnes)
      assert.ok(Math.abs(hauteur / plus.hauteur - centimes / plus.centimes) < 0.02, `${centimes} : ${hauteur}`);
    const boites = await page.$$eval('svg.colonnes', (svgs) => svgs.map((s) => {
      const cadre = s.getBoundingClientRect();
      return [...s.querySelectorAll('rect')].every((r) => {
        const b = r.getBoundingClientRect();
        return b.left >= cadre.left - 1 && b.right <= cadre.right + 1;
      });
    }));
    assert.deepEqual(boites, [true]);
  });
});

test('words that are written do not overlap', async () => {
  for (const ecran of [kEcran, kTelephone])
    await ouvrir(navigateur, pages.annee, { ecran }, async (page) => {
      const chocs = await page.$$eval('figure svg[role=img]', (svgs) => svgs.flatMap((svg) => {
        const mots = [...svg.querySelectorAll('text')].map((t) => [t.textContent, t.getBoundingClientRect()]);
        const chocs = [];
        mots.forEach(([a, x], i) => mots.slice(i + 1).forEach(([b, y]) => {
          if (x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 2 && y.top < x.bottom - 2)
            chocs.push(`${a} / ${b}`);
        }));
        return chocs;
      }));
      assert.deepEqual(chocs, []);
    });
});

test('a name that looks like markup is shown as it was typed', async () => {
  const page = base.ecrire('tout.html', base.finhop('rapport', '--detail'));
  await ouvrir(navigateur, page, {}, async (p) => {
    const vus = await p.$$eval('td', (cellules) => cellules.map((c) => c.textContent));
    assert.ok(vus.includes(kPiege));
    assert.equal(await p.$$eval('img, script', (e) => e.length), 0);
  });
});

test('the report needs no script, prints on paper, and black ink tells its bars apart', async () => {
  await ouvrir(navigateur, pages.annee, { javaScriptEnabled: false }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const pdf = await page.pdf({ format: 'A4' });
    assert.ok(pdf.length > 10000);
    if (process.env.FINHOP_IMAGES) fs.writeFileSync(path.join(process.env.FINHOP_IMAGES, 'rapport.pdf'), pdf);
  });
  await ouvrir(navigateur, pages.annee, {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const encre = (classe) => page.$eval(`.colonnes rect.${classe}`, (r) => getComputedStyle(r).fill);
    assert.equal(await encre('plein'), 'rgb(0, 0, 0)');
    assert.equal(await encre('contour'), 'rgb(255, 255, 255)');
  });
});
