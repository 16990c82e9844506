/** Words that a person reads come from the message catalogues: no letters between tags or in the attributes that are read out. */
export const noTextOutsideCatalogue = {
  meta: {
    type: 'problem',
    docs: { description: 'texts belong in the message catalogue' },
    messages: { text: '"{{text}}" belongs in the message catalogue' },
    schema: [],
  },
  create(context) {
    const check = (node, value) => {
      const text = String(value).trim();
      if (/\p{L}{2,}/u.test(text))
        context.report({ node, messageId: 'text', data: { text: text.slice(0, 40) } });
    };
    return {
      JSXText: (node) => check(node, node.value),
      JSXExpressionContainer(node) {
        if (node.parent.type !== 'JSXElement' && node.parent.type !== 'JSXFragment') return;
        if (node.expression.type === 'Literal' && typeof node.expression.value === 'string')
          check(node, node.expression.value);
        if (node.expression.type === 'TemplateLiteral') {
          for (const part of node.expression.quasis) check(part, part.value.cooked);
        }
      },
      JSXAttribute(node) {
        if (!READ_OUT.has(String(node.name.name)) || node.value?.type !== 'Literal') return;
        if (!CATALOGUE_KEY.test(String(node.value.value))) check(node, node.value.value);
      },
    };
  },
};

/** What a component of ours is given to look up by itself. */
const CATALOGUE_KEY = /^[a-z][\w-]*(?:\.[\w-]+)+$/;

const READ_OUT = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'placeholder',
  'title',
  'label',
]);
