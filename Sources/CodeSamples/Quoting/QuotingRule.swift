import APISpec

/// How the values of a request are written in the samples of a language; the raw value is its name in templates.
public enum QuotingRule: String, CaseIterable, Sendable {
  /// As they are.
  case none
  /// POSIX shells.
  case shell
  /// PowerShell, from version 7.3 on.
  case powershell
  /// Swift.
  case swift
  /// JavaScript and TypeScript.
  case javascript
  /// Python.
  case python
  /// Go.
  case go
  /// Rust.
  case rust
  /// Java, from version 15 on.
  case java
  /// Kotlin.
  case kotlin
  /// C#, from version 11 on.
  case csharp
  /// PHP.
  case php
  /// Ruby.
  case ruby
  /// R, from version 4.0 on.
  case r
  /// Dart.
  case dart

  /// A text as a literal.
  public func literal(_ text: String) -> String { written(text, .quoted) }

  /// A text as it is where the language takes it for one plain word, else as a literal.
  public func word(_ text: String) -> String { written(text, .word) }

  /// A text as a literal whose characters are the bytes of its UTF-8, for clients that send a character as a byte.
  public func octets(_ text: String) -> String { written(text, .octets) }

  private func written(_ text: String, _ form: LiteralForm) -> String {
    Quoting.string { write(LiteralText(text), as: form, to: &$0) }
  }

  /// Bytes as a literal: a format of `printf` for the shell, a byte string for Rust, Base64 for all others.
  public func bytes(_ bytes: [UInt8]) -> String {
    switch self {
    case .shell: Quoting.shellBytes(bytes)
    case .rust: Quoting.rustBytes(bytes)
    default: literal(Base64.encode(bytes))
    }
  }

  /// The text that bytes are, or nil when it takes ``bytes(_:)`` to write them.
  ///
  /// No literal here has a NUL; a word of the shell, which knows no escapes, has only what shows.
  public func text(_ bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self), holds(LiteralText(utf8: bytes)) else { return nil }
    return text
  }

  /// Whether the language can write a text.
  func holds(_ text: LiteralText) -> Bool {
    !text.occurring.contains(0) && (self != .shell || text.isPlain)
  }

  /// Writes a text in one of its forms.
  func write(_ text: LiteralText, as form: LiteralForm, to output: inout [UInt8]) {
    switch (form, self) {
    case (.text, _): output += text.bytes
    case (.word, .shell): Quoting.shellWord(text, to: &output)
    case (.octets, .javascript): Quoting.javaScriptBytes(text, to: &output)
    case (.quoted, _), (.word, _), (.octets, _): write(text, to: &output)
    }
  }

  /// Writes a text as a literal.
  ///
  /// Literals of several lines that need indentation get that of the place where templates put the body: two spaces in
  /// Swift, twelve in Java, four in C#.
  private func write(_ text: LiteralText, to output: inout [UInt8]) {
    switch self {
    case .none: output += text.bytes
    case .shell: Quoting.shell(text, to: &output)
    case .powershell: Quoting.powerShell(text, to: &output)
    case .swift: Quoting.swift(text, indentation: 2, to: &output)
    case .javascript: Quoting.javaScript(text, to: &output)
    case .python: Quoting.python(text, to: &output)
    case .go: Quoting.go(text, to: &output)
    case .rust: Quoting.rust(text, to: &output)
    case .java: Quoting.java(text, indentation: 12, to: &output)
    case .kotlin: Quoting.kotlin(text, to: &output)
    case .csharp: Quoting.cSharp(text, indentation: 4, to: &output)
    case .php: Quoting.php(text, to: &output)
    case .ruby: Quoting.ruby(text, to: &output)
    case .r: Quoting.r(text, to: &output)
    case .dart: Quoting.dart(text, to: &output)
    }
  }
}

/// The forms in which templates have a text.
enum LiteralForm: Sendable {
  /// As it is.
  case text
  /// As a literal.
  case quoted
  /// As it is where the language takes it for one plain word, else as a literal.
  case word
  /// As a literal whose characters are the bytes of its UTF-8.
  case octets
}
