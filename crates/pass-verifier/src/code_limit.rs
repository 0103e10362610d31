//! How often codes may be guessed: misses of the last ten minutes, by network and altogether.
//!
//! In memory only: addresses of people rest nowhere, and nobody can restart a server to guess on.

use std::collections::VecDeque;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use pass_protocol::UnixTime;

/// Seconds that a miss counts.
const WINDOW: u32 = 10 * 60;
/// Misses of one network.
const OF_ONE: usize = 10;
/// Misses of all together, from which on each network has one: who types rightly is not held up.
const OF_MANY: usize = 1_000;
/// Misses of all together, from which on everybody waits. Bounds the memory, too.
const OF_ALL: usize = 10_000;

/// Where a claim came from: an IPv4 address, or the /64 that an IPv6 network gives to one customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(IpAddr);

impl From<IpAddr> for ClientAddress {
    fn from(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
            v4 => v4,
        })
    }
}

impl ClientAddress {
    /// All whose address is not known: they share one limit.
    pub const UNKNOWN: Self = Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
}

/// The misses that count, oldest first.
#[derive(Debug, Default)]
pub(crate) struct CodeLimit {
    misses: VecDeque<(UnixTime, ClientAddress)>,
}

impl CodeLimit {
    /// Seconds until `from` may try again; `None`: now.
    pub(crate) fn wait(&mut self, now: UnixTime, from: ClientAddress) -> Option<u32> {
        while self.misses.front().is_some_and(|(at, _)| at.until(now) >= WINDOW) {
            self.misses.pop_front();
        }
        let left = |at: UnixTime| now.until(at.plus(WINDOW)).max(1);
        if self.misses.len() >= OF_ALL {
            return self.misses.front().map(|(at, _)| left(*at));
        }
        let allowed = if self.misses.len() >= OF_MANY { 1 } else { OF_ONE };
        // The one whose end makes room.
        let own = self.misses.iter().rev().filter(|(_, of)| *of == from);
        own.map(|(at, _)| left(*at)).nth(allowed.saturating_sub(1))
    }

    /// Counts a code that was nothing to claim.
    pub(crate) fn miss(&mut self, now: UnixTime, from: ClientAddress) {
        self.misses.push_back((now, from));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> ClientAddress {
        text.parse::<IpAddr>().unwrap().into()
    }

    fn of(number: u32) -> ClientAddress {
        IpAddr::V4(number.into()).into()
    }

    #[test]
    fn one_network_has_ten_misses_in_ten_minutes() {
        let mut limit = CodeLimit::default();
        for second in 0..10 {
            assert_eq!(limit.wait(UnixTime(second), of(1)), None);
            limit.miss(UnixTime(second), of(1));
        }
        assert_eq!(limit.wait(UnixTime(10), of(1)), Some(590));
        assert_eq!(limit.wait(UnixTime(10), of(2)), None, "others are not held up");
        assert_eq!(limit.wait(UnixTime(599), of(1)), Some(1));
        assert_eq!(limit.wait(UnixTime(600), of(1)), None);
        limit.miss(UnixTime(600), of(1));
        assert_eq!(limit.wait(UnixTime(600), of(1)), Some(1), "the next one ends a second later");
    }

    #[test]
    fn under_an_attack_each_network_has_one_miss() {
        let mut limit = CodeLimit::default();
        for number in 0..1_000 {
            assert_eq!(limit.wait(UnixTime(0), of(number)), None);
            limit.miss(UnixTime(0), of(number));
        }
        assert_eq!(limit.wait(UnixTime(1), of(7)), Some(599));
        assert_eq!(limit.wait(UnixTime(1), of(5_000)), None);
    }

    #[test]
    fn a_larger_attack_makes_everybody_wait_and_ends() {
        let mut limit = CodeLimit::default();
        for number in 0..10_000 {
            limit.miss(UnixTime(0), of(number));
        }
        assert_eq!(limit.wait(UnixTime(60), of(20_000)), Some(540));
        assert_eq!(limit.misses.len(), 10_000);
        assert_eq!(limit.wait(UnixTime(600), of(20_000)), None);
        assert_eq!(limit.misses.len(), 0);
    }

    #[test]
    fn a_customer_of_a_network_is_one_however_the_address_is_written() {
        assert_eq!(address("2001:db8::1"), address("2001:db8:0:0:ffff::2"));
        assert_ne!(address("2001:db8::1"), address("2001:db8:0:1::1"));
        assert_eq!(address("::ffff:192.0.2.1"), address("192.0.2.1"));
        assert_ne!(address("192.0.2.1"), address("192.0.2.2"));
    }
}
