import { expect, test } from 'vitest'
import { unmarked } from '../../scripts/capture/unmarked.ts'
import { isLegal } from '../../scripts/extract/phrases/legal.ts'

test.each([
  'By using the River Post you agree to our Terms of Use.',
  'Mit dem Absenden stimmen Sie unserer Datenschutzerklärung zu.',
  'Vous pouvez vous désinscrire à tout moment.',
  'Consulte nuestra Política de privacidad.',
  'Продолжая, вы принимаете условия. Политика обработки персональных данных',
  'Оформляя заказ, вы согласны с политикой конфиденциальности',
  'このサイトはプライバシーポリシーに従って運営されています',
  'يرجى قراءة سياسة الخصوصية'
])('speaks of conditions: %s', (text) => {
  expect(isLegal(unmarked(text))).toBe(true)
})

test.each([
  'The ferry office keeps its own terms.',
  'Die Fähre hat neue Bedingungen.',
  'Bến đò mở cửa lại từ thứ hai.'
])('does not: %s', (text) => {
  expect(isLegal(unmarked(text))).toBe(false)
})
