/**
 * Lines of official documents and of serial articles that belong to the text though they are no running text. Seen on the
 * portals of people's committees, ministries and party committees.
 */

/** The block that closes an official document: recipients, on whose behalf, signed. */
export const signatureForms: RegExp =
  /^(?:Nơi nhận\s*:|(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s?[./]\s?\p{Lu}|- ?Lưu\s?[:;]|\(?Đã ký\)?$|\(Ký tên|Người lập biểu$)/u

/** A note on where a serial article goes on or ends. */
export const serialNotes: RegExp =
  /^[([]?\s?(?:còn nữa|còn tiếp|hết|tiếp theo kỳ trước|tiếp theo và hết|xem tiếp kỳ (?:sau|tới)|kỳ sau đăng tiếp|to be continued)\s?[)\]]?\.?$/iu

/** A lead-in to contacts that belong to the text: an invitation, a recruitment notice. */
export const contactLeadIn: RegExp =
  /(?:liên hệ|gửi về|nộp tại|đăng ký (?:tại|qua)|địa chỉ sau|contact)[^.]{0,120}:\s*$/iu

/** An item of a notice or an invitation: a short label, a colon, what it says (`Địa điểm: Hội trường …`). */
export const labelledItem: RegExp = /^[-+•*\s]{0,3}\p{Lu}[\p{L}\p{M} ]{1,28}:\s?\S?/u
