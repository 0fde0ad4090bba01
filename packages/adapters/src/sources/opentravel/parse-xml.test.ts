import { isInnkeeperError } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { parseXml } from './parse-xml.ts';

const read = (text: string, limits = {}): unknown => parseXml(text, { system: 'x.xml', ...limits });

describe('XML of another system', () => {
  it('is read with attributes, entities and characters by their number, nothing turned into a number', () => {
    expect(
      read('\ufeff<o:A xmlns:o="x" o:n="007"><B>x &amp; &#x4e2d;</B><B/><![CDATA[<c>]]></o:A>'),
    ).toMatchObject({
      A: { '@n': '007', B: ['x & 中', ''], '#text': '<c>' },
    });
  });

  it.each([
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'],
    ['an entity from outside', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a document type from outside', '<!doctype a SYSTEM "http://localhost/a.dtd"><a/>'],
    ['depth without end', '<a>'.repeat(100_000)],
    ['elements without end', `<a>${'<b/>'.repeat(600_000)}</a>`],
    [
      'attributes without end',
      `<a ${Array.from({ length: 600_000 }, (_, index) => `x${index}="1"`).join(' ')}/>`,
    ],
    ['a tag that is never closed', `<a>${'<b '.repeat(100_000)}`],
    ['a comment that is never closed', `<a>${'<!-- '.repeat(100_000)}`],
    ['names that touch a prototype', '<a><__proto__ polluted="yes"/></a>'],
    ['half a document', '<a><b>'],
    ['two documents', '<a/><b></a>'],
    ['JSON', '{"a": 1}'],
    ['nothing', ''],
  ])('is refused before anything comes of it: %s', (_, text) => {
    let error: unknown;
    try {
      read(text);
    } catch (thrown) {
      error = thrown;
    }

    expect(isInnkeeperError(error, 'source/unreadable')).toBe(true);
    expect(String(error)).not.toContain('passwd');
    expect({}).not.toHaveProperty('polluted');
  });

  it('has a depth and a size that can be set', () => {
    expect(read('<a><b><c/></b></a>', { depth: 8, parts: 10 })).toEqual({ a: { b: { c: '' } } });
    expect(() => read('<a><b><c/></b></a>', { parts: 4 })).toThrow();
  });
});
