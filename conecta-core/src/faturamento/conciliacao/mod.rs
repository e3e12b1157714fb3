//! Demonstrativos taken in and reconciled, item by item, with what was sent.
