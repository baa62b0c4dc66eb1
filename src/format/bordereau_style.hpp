// How the bordereau looks, on screen and on A4 paper. Lines rather than backgrounds carry the meaning:
// browsers leave backgrounds out when they print. Nothing is loaded from anywhere.
#pragma once

#include <string_view>

namespace finhop::format {

constexpr std::string_view kStyleEcran = R"css(
:root { --encre: #1b2430; --gris: #5b6675; --filet: #cfd6de; --accent: #0b4f8a; --alerte: #a33b00; }
* { box-sizing: border-box; }
html { color-scheme: light; }
body { margin: 0 auto; padding: 28px 24px 48px; max-width: 1000px; background: #fff; color: var(--encre);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
h1 { margin: 0; font-size: 1.7em; line-height: 1.2; }
h2 { margin: 1.9em 0 .6em; padding-bottom: .25em; border-bottom: 2px solid var(--accent); font-size: 1.2em; }
p { margin: .35em 0; }
.lot { margin: .2em 0 1em; color: var(--accent); }
.code { font-family: "DejaVu Sans Mono", "Liberation Mono", Consolas, Menlo, monospace; font-size: .86em; }
.copier { -webkit-user-select: all; user-select: all; }
.discret { color: var(--gris); }
h1, p, li, td, dd, .saisie { overflow-wrap: anywhere; }

.identite { display: flex; flex-wrap: wrap; margin: 0; border: 1px solid var(--filet); border-radius: 6px; }
.identite div { flex: 1 1 30%; min-width: 11em; padding: .55em .9em; }
.identite dt { color: var(--gris); font-size: .8em; }
.identite dd { margin: 0; font-weight: 600; }
.alerte { margin: 1em 0 0; padding: .6em .9em; border: 1px solid var(--alerte); border-left-width: 6px;
  border-radius: 4px; }
.alerte strong { color: var(--alerte); }

.etapes { margin: 0; padding: 0; list-style: none; counter-reset: etape; }
.etapes > li { position: relative; padding: .7em 0 .7em 3.1em; border-bottom: 1px solid var(--filet);
  counter-increment: etape; }
.etapes > li::before { content: counter(etape); position: absolute; left: 0; top: .55em; width: 2em; height: 2em;
  border: 2px solid var(--accent); border-radius: 50%; color: var(--accent); font-weight: 700; line-height: 1.8em;
  text-align: center; }
.saisie { display: inline-block; margin-left: .35em; padding: .05em .5em; border: 1px solid var(--accent); border-radius: 4px;
  font-weight: 700; }
.cases { margin: .5em 0 0; padding: 0; list-style: none; }
.etapes .cases, .etapes .discret { margin-left: 1.6em; }
.numeros { columns: 4 10.5em; column-gap: .8em; }
.cases li { padding: .12em 0; break-inside: avoid; }
.case { display: flex; align-items: flex-start; gap: .55em; }
label.case { display: inline-flex; max-width: 100%; }
.case > :last-child { min-width: 0; }
input { appearance: none; flex: none; width: 1.05em; height: 1.05em; margin: .22em 0 0; border: 1.5px solid var(--encre);
  border-radius: 2px; background: #fff; font: inherit; line-height: 1; text-align: center; }
input:checked::after { content: "✓"; font-weight: 700; line-height: .8; }
input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

table { width: 100%; min-width: 56em; border-collapse: collapse; table-layout: fixed; font-size: .86em;
  line-height: 1.35; }
th, td { padding: .42em .5em; border-bottom: 1px solid var(--filet); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--encre); vertical-align: bottom; }
.nombre { text-align: right; }
.empreinte .code { display: block; max-width: 32.3ch; word-break: break-all; }
.total td { border-top: 2px solid var(--encre); border-bottom: 0; font-weight: 700; }
.defile { overflow-x: auto; }
.fichiers th:nth-child(1) { width: 47%; }
.fichiers th:nth-child(2) { width: 18%; }
.demandes th:nth-child(1) { width: 5%; }
.demandes th:nth-child(2) { width: 8%; }
.demandes th:nth-child(3) { width: 12%; }
.demandes th:nth-child(4) { width: 21%; }
.demandes th:nth-child(5) { width: 10%; }
.demandes th:nth-child(6) { width: 13%; }
)css";

constexpr std::string_view kStylePapier = R"css(
@page { size: A4 portrait; margin: 13mm 12mm 15mm;
  @bottom-right { content: "Page " counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  h2 { margin-top: 1.4em; break-after: avoid; }
  section, .alerte, .identite, .etapes > li:last-child { break-inside: avoid; }
  .etapes > li { padding-top: .45em; padding-bottom: .45em; }
  .etapes > li::before { top: .3em; }
  .etapes .case { break-after: avoid; }
  .numeros .case { break-after: auto; }
  .defile { overflow: visible; }
  table { min-width: 0; font-size: 7.4pt; line-height: 1.25; }
  th, td { padding: .8mm 1.1mm; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .total { break-before: avoid; }
}
)css";

}  // namespace finhop::format
