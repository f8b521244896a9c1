import type { StylesheetJson } from 'cytoscape';
import { ENTITY_KINDS, FAMILIES, type EntityKind, type Family } from '../../../domain/kinds/index.js';
import { CONTESTED_GLYPH, DENIED_GLYPH, PALETTE } from '../../look/palette';
import type { Scheme } from '../../look/theme';
import { FONT, LABEL_GAP, LABEL_MAX_WIDTH } from '../../look/measure';

/** Zoom from which a contested edge shows its type beside its glyph. */
export const NEAR_ZOOM = 0.75;
/** The same where there are many lines. */
export const NEAR_ZOOM_DENSE = 1.25;

/**
 * The look of the canvas: kinds by shape and color, families by color, standing by glyph, halo, line and opacity.
 * @param moving false where the person asked for reduced motion
 * @param many true for a canvas of so many elements that it is drawn sparingly
 */
export function stylesheet(scheme: Scheme, moving: boolean, many = false): StylesheetJson {
  const palette = PALETTE[scheme];
  return [
    ...nodeStyles(scheme),
    ...edgeStyles(scheme),
    {
      selector: 'node, edge',
      style: {
        'transition-property': 'opacity',
        'transition-duration': moving ? 240 : 0,
        'transition-timing-function': 'ease-in-out',
      },
    },
    { selector: '.faded', style: { opacity: 0.2 } },
    { selector: 'edge.disputed.faded', style: { 'underlay-opacity': 0.06 } },
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
 * What a canvas of thousands leaves out: transitions, haloes and wrapped names; glyphs and names that nobody could
 * read at that distance. A contested line has the color of its halo instead, which no family has.
 */
function sparingStyles(scheme: Scheme): StylesheetJson {
  const palette = PALETTE[scheme];
  return [
    { selector: 'node, edge', style: { 'transition-property': 'none', 'transition-duration': 0 } },
    { selector: 'node', style: { 'text-wrap': 'none', 'min-zoomed-font-size': 9 } },
    { selector: 'node.major', style: { 'font-size': 26, 'min-zoomed-font-size': 6 } },
    { selector: 'edge', style: { 'min-zoomed-font-size': 13 } },
    {
      selector: 'edge.disputed',
      style: {
        'underlay-opacity': 0,
        'line-color': palette.contested,
        'target-arrow-color': palette.contested,
        'min-zoomed-font-size': 6,
      },
    },
    { selector: 'edge.denied', style: { 'min-zoomed-font-size': 6 } },
    { selector: 'node.lit', style: { 'min-zoomed-font-size': 0, 'z-index': 10 } },
    {
      selector: 'edge.lit',
      style: {
        'z-index': 1,
        'overlay-color': palette.accent,
        'overlay-opacity': 0.35,
        'overlay-padding': 3,
        'min-zoomed-font-size': 8,
      },
    },
    { selector: 'node.chosen, node.walked, edge.picked', style: { 'min-zoomed-font-size': 0 } },
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

function nodeStyles(scheme: Scheme): StylesheetJson {
  const palette = PALETTE[scheme];
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(name)',
        color: palette.ink,
        'font-family': FONT,
        'font-size': 12,
        'text-wrap': 'wrap',
        'text-max-width': `${LABEL_MAX_WIDTH}px`,
        'text-valign': 'bottom',
        'text-halign': 'center',
        'text-margin-y': LABEL_GAP,
        'text-outline-color': palette.canvas,
        'text-outline-width': 2.5,
        'text-outline-opacity': 0.92,
        'min-zoomed-font-size': 8,
        'border-width': 2,
        'border-color': palette.canvas,
        'z-index': 10,
      },
    },
    ...(Object.keys(ENTITY_KINDS) as EntityKind[]).map((kind) => ({
      selector: `node.${kind.toLowerCase()}`,
      style: {
        shape: ENTITY_KINDS[kind].shape,
        'background-color': ENTITY_KINDS[kind].color[scheme],
      },
    })),
    { selector: 'node.actor', style: { 'font-weight': 600, 'font-size': 13 } },
    { selector: 'node.major', style: { 'font-size': 15, 'min-zoomed-font-size': 5 } },
    {
      selector: 'node.pinned',
      style: { 'border-width': 3, 'border-color': palette.ink, 'border-style': 'double' },
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
        'min-zoomed-font-size': 0,
      },
    },
    {
      selector: 'node.walked',
      style: {
        'outline-width': 3,
        'outline-offset': 4,
        'outline-color': palette.ink,
        'outline-style': 'dashed',
        'min-zoomed-font-size': 0,
      },
    },
    { selector: 'node.lit', style: { 'min-zoomed-font-size': 0, 'z-index': 20 } },
  ] as StylesheetJson;
}

function edgeStyles(scheme: Scheme): StylesheetJson {
  const palette = PALETTE[scheme];
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'bezier',
        'control-point-step-size': 46,
        'edge-distances': 'node-position',
        'loop-sweep': '-50deg',
        'arrow-scale': 1.05,
        label: 'data(label)',
        'font-family': FONT,
        'font-size': 10.5,
        color: palette.quiet,
        'text-rotation': 'autorotate',
        'text-outline-color': palette.canvas,
        'text-outline-width': 3,
        'text-outline-opacity': 1,
        'min-zoomed-font-size': 8,
        'z-index': 1,
      },
    },
    ...(Object.keys(FAMILIES) as Family[]).map((family) => ({
      selector: `edge.${family}`,
      style: {
        'line-color': FAMILIES[family].color[scheme],
        'target-arrow-color': FAMILIES[family].color[scheme],
        'source-arrow-color': FAMILIES[family].color[scheme],
      },
    })),
    { selector: 'edge.dense', style: { 'min-zoomed-font-size': 13 } },
    { selector: 'edge[!symmetric]', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.structure, edge.place, edge.event', style: { opacity: 0.8 } },
    { selector: 'edge.hedged', style: { 'line-style': 'dashed', 'line-dash-pattern': [9, 4] } },
    { selector: 'edge.possible', style: { opacity: 0.45 } },
    {
      selector: 'edge.predicted',
      style: {
        opacity: 0.5,
        'line-style': 'dotted',
        'line-cap': 'round',
        'target-arrow-fill': 'hollow',
        'font-style': 'italic',
      },
    },
    {
      selector: 'edge.disputed',
      style: {
        'underlay-color': palette.contested,
        'underlay-opacity': 0.32,
        'underlay-padding': 4,
        label: CONTESTED_GLYPH,
        'font-size': 12,
        'font-weight': 700,
        'min-zoomed-font-size': 0,
        color: '#1f1600',
        'text-outline-width': 0,
        'text-background-color': palette.contested,
        'text-background-opacity': 1,
        'text-background-shape': 'round-rectangle',
        'text-background-padding': '3px',
        'text-rotation': 'none',
        'z-index': 5,
      },
    },
    {
      selector: 'edge.denied',
      style: {
        opacity: 0.75,
        'line-style': 'dashed',
        'line-dash-pattern': [3, 7],
        'target-arrow-fill': 'hollow',
        label: DENIED_GLYPH,
        'font-size': 12,
        'font-weight': 700,
        'min-zoomed-font-size': 0,
        color: '#ffffff',
        'text-outline-width': 0,
        'text-background-color': palette.denied,
        'text-background-opacity': 1,
        'text-background-shape': 'round-rectangle',
        'text-background-padding': '3px',
        'text-rotation': 'none',
        'z-index': 5,
      },
    },
    {
      selector: 'edge.disputed.near, edge.disputed.lit, edge.denied.near, edge.denied.lit',
      style: { label: 'data(contestedLabel)', 'font-size': 10.5, 'text-rotation': 'autorotate' },
    },
    {
      selector: 'edge.lit',
      style: { opacity: 1, 'min-zoomed-font-size': 0, 'z-index': 15, color: palette.ink },
    },
    { selector: 'edge.disputed.lit', style: { color: '#1f1600' } },
    { selector: 'edge.denied.lit', style: { color: '#ffffff' } },
    {
      selector: 'edge.picked',
      style: {
        opacity: 1,
        'overlay-color': palette.accent,
        'overlay-opacity': 0.22,
        'overlay-padding': 5,
        'min-zoomed-font-size': 0,
        'z-index': 16,
      },
    },
  ] as StylesheetJson;
}
