import type cytoscape from 'cytoscape';
import type { StylesheetJson } from 'cytoscape';
import { ENTITY_KINDS, FAMILIES, type EntityKind, type Family } from '../../../domain/kinds/index.js';
import { dimmed } from '../../look/color';
import { emblemImage } from '../../look/emblems';
import { PALETTE } from '../../look/palette';
import { DASHES, dashOf } from '../../look/dashes';
import type { Scheme } from '../../look/theme';

/**
 * The look of the canvas: kinds by shape and emblem, families by color, standing by line. Names and badges are written over
 * it, see `client/canvas/names`.
 * @param moving false where the person asked for reduced motion
 * @param many true for a canvas of so many elements that it is drawn sparingly
 */
export function stylesheet(scheme: Scheme, moving: boolean, many = false): StylesheetJson {
  const palette = PALETTE[scheme];
  return [
    ...nodeStyles(scheme, many),
    ...edgeStyles(scheme),
    {
      selector: 'node, edge',
      style: {
        'transition-property': many ? 'none' : 'opacity',
        'transition-duration': moving && !many ? 240 : 0,
        'transition-timing-function': 'ease-in-out',
      },
    },
    { selector: '.leaving, .entering', style: { opacity: 0, events: 'no' } },
    {
      selector: 'node:active, edge:active',
      style: { 'overlay-color': palette.accent, 'overlay-opacity': 0.12, 'overlay-padding': 6 },
    },
    ...(many ? sparingStyles(scheme) : []),
    { selector: 'core', style: selectionBox(palette.accent) },
  ];
}

/**
 * What a canvas of thousands leaves out: transitions, haloes and emblems. A contested line has the color of its halo
 * instead, which no family has.
 */
function sparingStyles(scheme: Scheme): StylesheetJson {
  const palette = PALETTE[scheme];
  return [
    {
      selector: 'edge.disputed',
      style: {
        'underlay-opacity': 0,
        'line-color': palette.contested,
        'target-arrow-color': palette.contested,
      },
    },
    { selector: 'node.lit', style: { 'z-index': 10 } },
    {
      selector: 'edge.lit',
      style: { 'z-index': 1, 'overlay-color': palette.accent, 'overlay-opacity': 0.35, 'overlay-padding': 3 },
    },
  ] as StylesheetJson;
}

function selectionBox(color: string): cytoscape.Css.Core {
  return {
    'selection-box-color': color,
    'selection-box-border-color': color,
    'selection-box-border-width': 1,
    'selection-box-opacity': 0.15,
    'active-bg-color': color,
    'active-bg-opacity': 0.1,
    'active-bg-size': 16,
  } as cytoscape.Css.Core;
}

function nodeStyles(scheme: Scheme, many: boolean): StylesheetJson {
  const palette = PALETTE[scheme];
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': palette.node,
        'border-width': 2,
        'border-color': palette.canvas,
        'z-index': 10,
      },
    },
    ...(Object.keys(ENTITY_KINDS) as EntityKind[]).map((kind) => {
      const image = many ? null : emblemImage(kind, palette.onNode);
      return {
        selector: `node.${kind.toLowerCase()}`,
        style: {
          shape: ENTITY_KINDS[kind].shape,
          ...(image === null
            ? {}
            : { 'background-image': image, 'background-width': '84%', 'background-height': '84%' }),
        },
      };
    }),
    // It stands for several: a ring around it; how many is written beside it.
    {
      selector: 'node.camp',
      style: {
        'border-width': 2.5,
        'outline-width': 3,
        'outline-offset': 2.5,
        'outline-color': palette.node,
      },
    },
    // A line that is not its own passes behind it.
    { selector: 'node.crossed', style: { 'border-width': 6 } },
    {
      selector: 'node.pinned',
      style: { 'border-width': 3, 'border-color': palette.quiet, 'border-style': 'double' },
    },
    {
      selector: 'node.chosen',
      style: {
        'border-width': 3,
        'border-color': palette.accent,
        'outline-width': 3,
        'outline-offset': 3,
        'outline-color': palette.accent,
        'outline-opacity': 0.55,
      },
    },
    {
      selector: 'node.walked',
      style: {
        'outline-width': 3,
        'outline-offset': 4,
        'outline-color': palette.ink,
        'outline-style': 'dashed',
      },
    },
    { selector: 'node.lit', style: { 'z-index': 20 } },
    { selector: 'node.faded', style: { 'background-color': dimmed(palette.node, palette.canvas) } },
  ] as StylesheetJson;
}

const colored = (color: string): object => ({
  'line-color': color,
  'target-arrow-color': color,
  'source-arrow-color': color,
});

const dimmedLine = (family: Family, scheme: Scheme): object =>
  colored(dimmed(FAMILIES[family].color[scheme], PALETTE[scheme].canvas));

function edgeStyles(scheme: Scheme): StylesheetJson {
  const palette = PALETTE[scheme];
  const families = Object.keys(FAMILIES) as Family[];
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'data(path)',
        'source-endpoint': 'data(start)',
        'target-endpoint': 'data(end)',
        'control-point-distances': 'data(bow)',
        'control-point-weights': 'data(lean)',
        'edge-distances': 'endpoints',
        'loop-sweep': '-50deg',
        'target-arrow-shape': 'data(head)',
        'arrow-scale': 'data(headScale)',
        'z-index': 1,
      },
    },
    {
      selector: 'edge:loop',
      style: { 'source-endpoint': 'outside-to-node', 'target-endpoint': 'outside-to-node' },
    },
    ...families.map((family) => ({
      selector: `edge.${family}`,
      style: { ...colored(FAMILIES[family].color[scheme]), ...dashed(dashOf(family)) },
    })),
    { selector: 'edge.hedged', style: dashed(DASHES.hedged) },
    ...families.map((family) => ({ selector: `edge.${family}.possible`, style: dimmedLine(family, scheme) })),
    ...families.map((family) => ({
      selector: `edge.${family}.predicted`,
      style: dimmedLine(family, scheme),
    })),
    {
      selector: 'edge.predicted',
      style: { 'line-style': 'dotted', 'line-cap': 'round', 'target-arrow-fill': 'hollow' },
    },
    {
      selector: 'edge.disputed',
      style: {
        'underlay-color': palette.contested,
        'underlay-opacity': 0.32,
        'underlay-padding': 4,
        'z-index': 5,
      },
    },
    // In a ribbon a halo would lie on the lines beside it; its badge says what is disputed.
    { selector: 'edge.disputed[ribbon]', style: { 'underlay-opacity': 0, 'z-index': 1 } },
    { selector: 'edge.denied', style: { ...dashed(DASHES.denied), 'target-arrow-fill': 'hollow' } },
    ...markStyles(scheme),
    { selector: 'edge.lit', style: { 'z-index': 15 } },
    { selector: 'edge.fanned', style: { 'z-index': 18 } },
    ...families.map((family) => ({ selector: `edge.${family}.faded`, style: dimmedLine(family, scheme) })),
    { selector: 'edge.disputed.faded', style: { 'underlay-opacity': 0.06 } },
    {
      selector: 'edge.picked',
      style: {
        'overlay-color': palette.accent,
        'overlay-opacity': 0.22,
        'overlay-padding': 4,
        'z-index': 16,
      },
    },
  ] as StylesheetJson;
}

/**
 * Where two are compared: what only A has is as it always is, what only B has is hollow, and what both have alike is
 * ghosted. The families keep their colors.
 */
function markStyles(scheme: Scheme): StylesheetJson {
  const palette = PALETTE[scheme];
  return [
    ...(Object.keys(FAMILIES) as Family[]).map((family) => ({
      selector: `edge.${family}.mark-b`,
      style: {
        'line-color': palette.canvas,
        'line-outline-width': 1.6,
        'line-outline-color': FAMILIES[family].color[scheme],
        'target-arrow-fill': 'hollow',
      },
    })),
    ...(Object.keys(FAMILIES) as Family[]).flatMap((family) => [
      { selector: `edge.${family}.mark-both`, style: dimmedLine(family, scheme) },
      { selector: `edge.${family}.mark-both.lit`, style: colored(FAMILIES[family].color[scheme]) },
    ]),
    { selector: 'node.mark-a', style: { 'border-width': 3, 'border-color': palette.quiet } },
    {
      selector: 'node.mark-b',
      style: { 'border-width': 5, 'border-color': palette.quiet, 'border-style': 'double' },
    },
  ] as StylesheetJson;
}

const dashed = (dash: readonly number[] | null): object =>
  dash === null ? {} : { 'line-style': 'dashed', 'line-dash-pattern': dash };
