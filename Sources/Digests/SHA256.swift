/// SHA-256, [FIPS 180-4](https://csrc.nist.gov/pubs/fips/180-4/upd1/final).
public struct SHA256: Sendable {
  /// The hash of bytes: 32 bytes.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    var padded = bytes[(bytes.count / 64 * 64)...] + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(bytes.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    for start in stride(from: 0, to: bytes.count / 64 * 64, by: 64) { hash.mix(bytes[start..<start + 64]) }
    for start in stride(from: padded.startIndex, to: padded.endIndex, by: 64) { hash.mix(padded[start..<start + 64]) }
    return hash.state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
  }

  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  private mutating func mix(_ block: ArraySlice<UInt8>) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
      block[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
    for index in 16..<64 {
      let (two, fifteen) = (words[index - 2], words[index - 15])
      let one = turned(two, 17) ^ turned(two, 19) ^ two >> 10
      let zero = turned(fifteen, 7) ^ turned(fifteen, 18) ^ fifteen >> 3
      words.append(words[index - 16] &+ zero &+ words[index - 7] &+ one)
    }
    var part = state
    for index in 0..<64 {
      let (a, e) = (part[0], part[4])
      let one = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let first = part[7] &+ one &+ (e & part[5] ^ ~e & part[6]) &+ Self.constants[index] &+ words[index]
      let zero = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let second = zero &+ (a & part[1] ^ a & part[2] ^ part[1] & part[2])
      part = [first &+ second, a, part[1], part[2], part[3] &+ first, e, part[5], part[6]]
    }
    for index in 0..<8 { state[index] &+= part[index] }
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
