import { asList, asObject, asText, isObject, type Json } from './json.ts'
import type { FakeMessage } from './world.ts'

/** Draws a message as people see it in Discord, roughly, as HTML: for the pictures in the documentation. */
const safe = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** The part of Discord's markdown that our messages use; escaped characters are kept out of its way. */
function inlineHtml(text: string): string {
  const kept: string[] = []
  const keep = (html: string): string => `\uE000${kept.push(html) - 1}\uE001`
  const marked = text
    .replace(/\\([^0-9A-Za-z\s])/gu, (_all, one: string) => keep(safe(one)))
    .replace(/\[([^\]]+)\]\(<([^>]+)>\)/gu, (_all, label: string, url: string) =>
      keep(`<a title="${safe(url)}">${safe(label)}</a>`),
    )
    .replace(/<#(\d+)>/gu, () => keep('<span class="mention"># thread</span>'))
    .replace(/<@(\d+)>/gu, () => keep('<span class="mention">@Ana</span>'))
  return safe(marked)
    .replace(/\*\*(.+?)\*\*/gsu, '<b>$1</b>')
    .replace(/\uE000(\d+)\uE001/gu, (_all, at: string) => kept[Number(at)] ?? '')
}

function textHtml(content: string): string {
  return content
    .split('\n')
    .map((row) => {
      if (row.startsWith('-# ')) return `<div dir="auto" class="small">${inlineHtml(row.slice(3))}</div>`
      if (row.startsWith('> ')) return `<blockquote dir="auto">${inlineHtml(row.slice(2))}</blockquote>`
      return `<div dir="auto">${row === '' ? '&nbsp;' : inlineHtml(row)}</div>`
    })
    .join('')
}

function buttonHtml(button: Json): string {
  const style = button['style'] === 1 ? 'main' : 'quiet'
  return `<span class="button ${style}${button['disabled'] === true ? ' off' : ''}">${safe(asText(button['label']))}</span>`
}

function componentHtml(component: Json): string {
  const inner = asList(component['components']).filter(isObject)
  const type = component['type']
  if (type === 17) {
    const colour = Number(component['accent_color'] ?? 0)
      .toString(16)
      .padStart(6, '0')
    return `<div class="container" style="border-left-color:#${colour}">${inner.map(componentHtml).join('')}</div>`
  }
  if (type === 9)
    return `<div class="section"><div>${inner.map(componentHtml).join('')}</div>${buttonHtml(asObject(component['accessory']))}</div>`
  if (type === 10) return `<div class="text">${textHtml(asText(component['content']))}</div>`
  if (type === 1) return `<div class="row">${inner.map(componentHtml).join('')}</div>`
  if (type === 2) return buttonHtml(component)
  const options = asList(component['options']).map(asObject)
  const chosen = options.find((one) => one['default'] === true)
  return `<span class="menu">${safe(asText(chosen?.['label'] ?? component['placeholder']))}<i>⌄</i></span>`
}

export function messageHtml(message: FakeMessage, above: string): string {
  const files = message.files.map((file) => `<span class="file">${safe(file.name)}</span>`).join('')
  const whisper = (message.flags & 64) === 0 ? '' : '<div class="small">Only you can see this</div>'
  return `<article><div class="above">${safe(above)}</div><header><span class="face">¹</span><b>Footnote</b><span class="app">APP</span></header>
${message.content === '' ? '' : textHtml(message.content)}${message.components.filter(isObject).map(componentHtml).join('')}${files}${whisper}</article>`
}

const STYLE = `body{margin:0;background:#1b1c20;color:#dcdde1;font:15px/1.38 "DejaVu Sans",sans-serif;width:640px}
article{padding:18px 20px}.above{color:#9aa0aa;font-size:13px;margin:0 0 6px 44px}header{display:flex;gap:8px;align-items:center;margin-bottom:6px}
.face{width:34px;height:34px;border-radius:50%;background:#2f7d5b;color:#fff;text-align:center;font:bold 26px/40px serif}
.app{background:#5865f2;color:#fff;border-radius:4px;font-size:10px;padding:1px 5px}
.container{border:1px solid #34363c;border-left:4px solid;border-radius:8px;background:#24262b;padding:14px 16px;margin-left:42px}
.text{margin-bottom:8px;overflow-wrap:anywhere}.section{display:flex;gap:12px;justify-content:space-between;align-items:flex-start;margin-bottom:4px}
.section>div{flex:1;min-width:0}.row{display:flex;gap:8px;margin:8px 0 2px;flex-wrap:wrap}.button{border-radius:7px;padding:6px 13px;font-size:13px;white-space:nowrap;background:#3b3d45}
.button.main{background:#5865f2;color:#fff}.off{opacity:.45}.menu{flex:1;border:1px solid #3b3d45;border-radius:7px;background:#1b1c20;padding:8px 12px;color:#9aa0aa;display:flex;justify-content:space-between}
.menu i{font-style:normal}.small b{font-weight:600}.small{margin-left:0;font-size:12px;color:#9aa0aa}blockquote{margin:0;border-left:4px solid #4b4e57;padding-left:10px;color:#c5c7cd}
div[dir],blockquote{text-align:left}a{color:#7ea6ff}.mention{background:#3c4270;border-radius:3px;padding:0 3px}.file{background:#24262b;border:1px solid #34363c;border-radius:7px;padding:6px 10px;margin:4px 6px 4px 0;display:inline-block}`

export const pageHtml = (articles: readonly string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Footnote in Discord</title><style>${STYLE}</style><body>${articles.join('')}</body></html>\n`
