//! From pictures to the text of a QR code.
//!
//! ```text
//! picture   PNG, JPEG, WebP → frame        decode_image
//! frame     grey pixels, and their sizes
//! decode    frame → text                   decode_luma
//! ```
//!
//! The text is whatever the code holds; [`PassLink::parse`](pass_protocol::PassLink::parse) says
//! whether it is a pass link. Of several codes in one picture, a pass link is preferred.
//!
//! Scope: QR codes (ISO/IEC 18004) in still pictures. Nothing here opens or follows what it reads.

mod decode;
mod error;
mod frame;
mod picture;
#[cfg(test)]
mod test_pictures;

pub use decode::decode_luma;
pub use error::ScanError;
pub use frame::MAX_PIXELS;
pub use picture::{MAX_PICTURE_LEN, decode_image};
