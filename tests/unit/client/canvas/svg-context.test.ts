import { SvgContext } from '../../../../client/canvas/cytoscape/svg-context';

type Context = SvgContext & Record<string, unknown>;
const context = (): Context => new SvgContext() as Context;

describe('what is drawn on a canvas, written as SVG', () => {
  it('has paths with the colors and widths of the pen, apart from what they let through', () => {
    const pen = context();
    pen['strokeStyle'] = 'rgba(10, 20, 30, 0.5)';
    pen['lineWidth'] = 3;
    pen.setLineDash([4, 2]);
    pen.beginPath();
    pen.moveTo(1, 2);
    pen.quadraticCurveTo(3, 4, 5.126, 6);
    pen.stroke();
    expect(pen.markup()).toBe(
      '<path d="M1 2Q3 4 5.13 6" fill="none" stroke="rgb(10,20,30)" stroke-width="3" stroke-opacity="0.5" stroke-dasharray="4 2"/>',
    );
  });

  it('has a circle as two arcs, since an arc from a point to itself is none', () => {
    const pen = context();
    pen.beginPath();
    pen.arc(10, 10, 5, 0, 2 * Math.PI);
    pen.closePath();
    pen.fill();
    expect(pen.markup()).toContain('d="M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10Z"');
  });

  it('rounds a corner where the arc touches both of its sides', () => {
    const pen = context();
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.arcTo(10, 0, 10, 10, 4);
    pen.lineTo(10, 10);
    pen.stroke();
    expect(pen.markup()).toContain('d="M0 0L6 0A4 4 0 0 1 10 4L10 10"');
  });

  it('keeps text as text, at its place, escaped; its halo is not read out', () => {
    const pen = context();
    pen['font'] = 'normal 600 13px "Segoe UI", sans-serif';
    pen['textAlign'] = 'center';
    pen['textBaseline'] = 'bottom';
    pen.save();
    pen.translate(5, 6);
    pen.rotate(Math.PI / 2);
    pen.strokeText('a', 0, 0);
    pen.fillText('R&D <x> "y"', 1, 2);
    pen.restore();
    pen.fillText('after', 0, 0);
    const [halo = '', text = '', after = ''] = pen.markup().split('\n');
    expect(halo).toContain('aria-hidden="true"');
    expect(text).toContain('>R&amp;D &lt;x&gt; &quot;y&quot;</text>');
    expect(text).toContain('font-size="13"');
    expect(text).toContain('font-weight="600"');
    expect(text).toContain('text-anchor="middle"');
    expect(text).toContain('transform="matrix(0 1 -1 0 5 6)"');
    expect(after).not.toContain('transform');
  });

  it('gives back what was saved, with the transform', () => {
    const pen = context();
    pen['fillStyle'] = '#f00';
    pen.save();
    pen['fillStyle'] = '#0f0';
    pen.scale(2, 2);
    pen.fillRect(0, 0, 1, 1);
    pen.restore();
    pen.fillRect(0, 0, 1, 1);
    const [scaled = '', plain = ''] = pen.markup().split('\n');
    expect(scaled).toContain('fill="#0f0" transform="matrix(2 0 0 2 0 0)"');
    expect(plain).toBe('<rect x="0" y="0" width="1" height="1" fill="#f00"/>');
  });
});
