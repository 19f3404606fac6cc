// When a key may act: the safety of single letters.
import { describe, expect, test } from 'vitest'
import { mayAct, type Situation } from '../../../renderer/keys/press'

const inTheList: Situation = {
  isInText: false,
  isInWidget: false,
  isAmongArrows: false,
  isOnButton: false,
  isDialogOpen: false,
  isRepeat: false,
  letterKeys: true,
}

test('in a list a letter decides', () => {
  expect(mayAct('review.approve', 'a', inTheList)).toBe(true)
})

describe('a letter does nothing', () => {
  test.each<[string, Partial<Situation>]>([
    ['while the person types', { isInText: true }],
    ['in a menu or list box', { isInWidget: true }],
    ['while a dialog is open', { isDialogOpen: true }],
    ['while it is held down', { isRepeat: true }],
    ['when letters are switched off', { letterKeys: false }],
  ])('%s', (_when, situation) => {
    expect(mayAct('review.approve', 'a', { ...inTheList, ...situation })).toBe(false)
  })
})

test('holding a key moves the cursor on', () => {
  expect(mayAct('queue.next', 'j', { ...inTheList, isRepeat: true })).toBe(true)
  expect(mayAct('queue.next', 'ArrowDown', { ...inTheList, isRepeat: true })).toBe(true)
})

test('with letters switched off, arrows, Escape, function keys and held keys still act', () => {
  const off = { ...inTheList, letterKeys: false }
  expect(mayAct('queue.next', 'ArrowDown', off)).toBe(true)
  expect(mayAct('go.back', 'Escape', off)).toBe(true)
  expect(mayAct('review.finding.next', 'F8', off)).toBe(true)
  expect(mayAct('palette', '$mod+k', off)).toBe(true)
  expect(mayAct('go.queue', 'g q', off)).toBe(false)
})

test('held keys act in text fields too, but Ctrl+Z is left to the text', () => {
  const typing = { ...inTheList, isInText: true }
  expect(mayAct('palette', '$mod+k', typing)).toBe(true)
  expect(mayAct('compose.finding.next', 'F8', typing)).toBe(true)
  expect(mayAct('undo', '$mod+z', typing)).toBe(false)
  expect(mayAct('undo', '$mod+z', inTheList)).toBe(true)
})

test('Enter on a button presses the button', () => {
  expect(mayAct('queue.open', 'Enter', { ...inTheList, isOnButton: true })).toBe(false)
  expect(mayAct('queue.peek', 'Space', { ...inTheList, isOnButton: true })).toBe(false)
  expect(mayAct('queue.open', 'o', { ...inTheList, isOnButton: true })).toBe(true)
})

test('among tabs the arrows belong to the tabs, letters still act', () => {
  expect(mayAct('queue.next', 'ArrowDown', { ...inTheList, isAmongArrows: true })).toBe(false)
  expect(mayAct('queue.next', 'j', { ...inTheList, isAmongArrows: true })).toBe(true)
})

test('while a dialog is open only its own keys act', () => {
  expect(mayAct('post.new', '$mod+n', { ...inTheList, isDialogOpen: true })).toBe(false)
})

test('a dialog too can be asked what it is for', () => {
  expect(mayAct('help.here', 'F1', { ...inTheList, isDialogOpen: true, isInText: true })).toBe(true)
})
