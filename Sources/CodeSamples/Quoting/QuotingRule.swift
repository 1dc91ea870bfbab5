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
  ///
  /// Literals of several lines that need indentation get that of the place where templates put the body: two spaces in
  /// Swift, twelve in Java, four in C#.
  public func literal(_ text: String) -> String {
    switch self {
    case .none: text
    case .shell: Quoting.shell(text)
    case .powershell: Quoting.powerShell(text)
    case .swift: Quoting.swift(text, indentation: 2)
    case .javascript: Quoting.javaScript(text)
    case .python: Quoting.python(text)
    case .go: Quoting.go(text)
    case .rust: Quoting.rust(text)
    case .java: Quoting.java(text, indentation: 12)
    case .kotlin: Quoting.kotlin(text)
    case .csharp: Quoting.cSharp(text, indentation: 4)
    case .php: Quoting.php(text)
    case .ruby: Quoting.ruby(text)
    case .r: Quoting.r(text)
    case .dart: Quoting.dart(text)
    }
  }

  /// A text as it is where the language takes it for one plain word, else as a literal.
  public func word(_ text: String) -> String {
    self == .shell ? Quoting.shellWord(text) : literal(text)
  }

  /// A text as a literal whose characters are the bytes of its UTF-8, for clients that send a character as a byte.
  public func octets(_ text: String) -> String {
    self == .javascript ? Quoting.javaScriptBytes(text) : literal(text)
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
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { return nil }
    return self != .shell || Quoting.isPlain(text) ? text : nil
  }
}
