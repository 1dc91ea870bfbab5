import Testing

/// Programs that are hard to make shorter: each prints what it computes.
enum AwkwardScripts {
  /// A program.
  struct Script: Sendable, CustomTestStringConvertible {
    /// What is awkward in it.
    var name: String
    /// Whether it gets short names; else there is something in it that is not certain.
    var isShortened = true
    /// The program.
    var text: String
    var testDescription: String { name }
  }

  static let all = [
    Script(
      name: "tokens",
      text: #"""
        const a = 6, g = 2, i = 1
        let out = [] // list
        out.push(a /g/ i, a / 3 /* half */ / 1)
        if (a) /x/g.test("x") && out.push("re")
        const f = () => { return /[/"]  \//.source }
        out.push(f(), `t ${`n ${ { a: "}" }.a /* keep */ } // in`}`)
        let c = 1
        ++c
        out.push(c + +c - -c, a ? .5 : 1, 1 .toFixed(1), 0xe +1, 1e+2+1)
        class A { static x
          *y() { yield 1 }
          #z = 2; z() { return #z in this } }
        out.push(A.x, [...new A().y()], new A().z())
        function r() {
          return
          -1
        }
        out.push(r(), typeof/a/, a in { 6: 1 }, "// no", '/* no */')
        console.log(JSON.stringify(out))
        """#),
    Script(
      name: "shadowing",
      text: """
        (() => {
          "use strict";
          const first = 1, second = 2;
          const inner = (first) => { const second = first + 1; { const first = second * 2; return [first, second]; } };
          function third(second) { return second + first; }
          const named = function third(depth) { return depth ? third(depth - 1) + 1 : second; };
          const Kind = class third { static make() { return new third(); } get own() { return first; } };
          try { throw { first: 7, rest: 8 }; } catch ({ first, ...others }) { console.log(first, others.rest, second); }
          console.log(inner(5), third(10), named(3), Kind.make().own, (first, second));
          for (const first of [second]) { const second = first; console.log(first, second); }
          switch (first) { case 1: { let second = "in"; console.log(second); } default: let last = second; console.log(last); }
        })();
        """),
    Script(
      name: "hoisting",
      text: """
        (() => {
          "use strict";
          console.log(early(), typeof later, typeof nowhere);
          var later = 3;
          function early() { return typeof inside + before(); function before() { return inside; } var inside = 1; }
          if (later) { var deep = later; let own = deep; { var deeper = own; } }
          for (var count = 0, total = 0; count < 3; count += 1) total += count;
          console.log(deep, deeper, count, total, local());
          { function local() { return "block"; } console.log(local()); }
          function local() { return "function"; }
        })();
        """),
    Script(
      name: "closures in loops",
      text: """
        (() => {
          "use strict";
          const made = [];
          for (let index = 0; index < 3; index++) made.push(() => index);
          for (const index in { a: 1, b: 2 }) made.push(() => index);
          for (const [key, { value = key }] of Object.entries({ x: {}, y: { value: 5 } })) made.push(() => key + value);
          for (var shared = 0; shared < 2; shared++) made.push(() => shared);
          outer: for (const one of [1, 2, 3]) { for (const other of [1, 2]) { if (other === 2) continue outer; if (one === 3) break outer; made.push(() => one * other); } }
          console.log(made.map((each) => each()).join());
        })();
        """),
    Script(
      name: "parameters",
      text: """
        (() => {
          "use strict";
          const outside = "o";
          function all(first, second = first + 1, { third = second, ["four" + "th"]: fourth = third, ...rest } = {}, [fifth = fourth, , ...others] = [], ...last) {
            return [first, second, third, fourth, Object.keys(rest), fifth, others, last, arguments.length];
          }
          const late = (value, get = () => value + outside, { outside: inner } = { outside: get() }) => { value = 9; return [get(), inner]; };
          const swap = ([one, two]) => { [one, two] = [two, one]; const record = {}; ({ one, two: record.two = 4, ...record.rest } = { one: 3, more: two }); return [one, two, record]; };
          const nested = async ({ list: [{ deep = outside } = {}] = [] } = {}) => deep;
          console.log(JSON.stringify([all(1), all(1, 2, { fourth: 8, x: 1 }, [3, 4, 5, 6], 7), late(1), swap([1, 2])]));
          nested().then((deep) => console.log(deep));
        })();
        """),
    Script(
      name: "a default that means a name outside", isShortened: false,
      text: """
        (() => {
          const value = "outer";
          function tricky(read = () => value) { var value = "inner"; return read() + value; }
          console.log(tricky());   // two
        })();
        """),
    Script(
      name: "members",
      text: """
        (() => {
          "use strict";
          const value = 1, name = "n", get = 2, set = 3, async = 4, of = 5;
          const object = {
            value, name, get, set, async, of, get own() { return value; }, set own(value) { this.value = value; },
            async later() { return value; }, *each() { yield* [value, name]; }, async *both() { yield await value; },
            [name + value]: value, "quoted name": name, 7: value, if: name, get: get, value2: { value }, ...{ spread: value },
            [`t${name}`]() { return value; }, get [name]() { return "computed"; }, static: 1, new: 2,
          };
          object.own = 8;
          console.log(JSON.stringify(object), object.own, object.tn(), object.n, [...object.each()].join(), object?.value, object.missing?.value.more, object["value"], object?.["name"], object.later?.name);
          const { value: other, ["name"]: named = 3, missing = other, if: conditional } = object;
          console.log(other, named, missing, conditional, value, "value" in object, delete object.value, object.value);
          (async () => { for await (const value of object.both()) console.log(await object.later(), value); })();
        })();
        """),
    Script(
      name: "classes",
      text: """
        (() => {
          "use strict";
          let made = 0;
          class Base { #count = 1; static total = 0; static #hidden = () => made; kind = "base"; static { const local = 5; Base.total = local; }
            constructor(count) { this.#count = count ?? this.#count; made += 1; }
            get count() { return this.#count; } set count(count) { this.#count = count; } static of(count) { return new this(count); }
            static hidden() { return Base.#hidden(); } has(other) { return #count in other; } *[Symbol.iterator]() { yield this.#count; } async wait() { return this.#count; } }
          class Derived extends (made ? Object : Base) { kind = super.toString === undefined ? "x" : this.kind + "+"; static made = made; get count() { return super.count * 2; } set count(count) { super.count = count; } get; set;
            static
            from = 3; async
            named() { return made; } 'quoted' = 1; [`computed${made}`] = 2 }
          const one = Derived.of(4);
          one.count = 6;
          console.log(one.count, [...one], one.kind, Derived.total, Derived.made, Base.hidden(), one.has(one), one.has({}), Object.keys(one).join());
          one.wait().then((made) => console.log(made, new (class { value = made; })().value));
        })();
        """),
    Script(
      name: "templates and expressions",
      text: #"""
        (() => {
          "use strict";
          const name = "n", count = 2, tag = (parts, ...values) => parts.raw.join("|") + values.join();
          console.log(`name ${name} \${name} ${`inner ${count ? `${ { name }.name }` : "count"} name`} }` + tag`count\n${count} name ${name}`);
          const text = "a/b", pattern = /name[/\]]|`/g, half = count / 2 / 1;
          console.log(text.split(/\//).length, pattern.source, half, count > 1 ? /x/.test("x") : name, [/a/, /b/].length, `${/}/.source}`);
          console.log(count ** 2, -count + +count - -count, !count, !!name, typeof name, void 0 ?? name, count !== 2 || !name, count-- > 1, (() => ({ name }))().name);
        })();
        """#.replacing("count-- > 1", with: "count > 1")),
    Script(
      name: "missing semicolons",
      text: """
        (() => {
          "use strict"
          const list = [3, 1]
          let total = 0, other = 1
          list.forEach((each) => { total += each })
          ;[total, other] = [other, total]
          const wait = () => {
            return
            total
          }
          other
          ++total
          if (total) { other += 1 } else other = 0
          do other += 1; while (other < 9) console.log(total)
          const last = function () { return 1 }
          class A {}
          const done = 1
          for (;;) { if (other) break
            other = 1 }
          if (done) ; else console.log("no")
          console.log(wait(), total, other, last(), done, new A() instanceof A)
        })()
        """),
    Script(
      name: "generators and waiting",
      text: """
        (() => {
          "use strict";
          function* count(limit, step = 1) { let sent; for (let at = 0; at < limit; at += step) { sent = yield at; if (sent) at += sent; } return limit; }
          function* both() { const result = yield* count(2); yield [result, yield]; const list = [yield, yield 1]; yield list }
          const steps = both(), shown = [];
          for (let at = 0; at < 9; at++) shown.push(steps.next(at).value);
          console.log(JSON.stringify(shown));
          const sleep = (value) => new Promise((resolve) => setTimeout(() => resolve(value), 1));
          const run = async (first, ...rest) => { let sum = await first; for (const each of rest) sum += await each; try { await Promise.reject(new Error("e")); } catch { sum += 100; } finally { sum += 1000; } return sum; };
          run(sleep(1), 2, sleep(3)).then(console.log);
          const async = (value) => value * 2;
          console.log(async(4), (async (value) => value)(1) instanceof Promise, [1, 2].map(async => async + 1).join());
        })();
        """),
    Script(
      name: "names that must stay",
      text: """
        var kept = 1; let alsoKept = 2; function keptToo(argument) { return argument + kept; }
        (() => {
          "use strict";
          const __proto__ = { inherited: 1 }, local = { __proto__ }, undefinedValue = undefined;
          console.log(Object.keys(local).join(), globalThis.kept === undefined, typeof kept, alsoKept, keptToo(1), undefinedValue, NaN, typeof t, typeof e);
          label: { const label = 1; if (label) break label; }
          globalThis.t = 4; globalThis.e = 5;
          const one = 1, two = 2, three = () => t + e + one + two;
          console.log(three());
        })();
        """),
    Script(
      name: "names that are looked for when it runs", isShortened: false,
      text: "(() => { const hidden = 1; console.log(eval(\"hid\" + \"den\")); })();  // direct\n"),
    Script(
      name: "with", isShortened: false,
      text: "(function () { const value = 1; with ({ value: 2 }) { console.log(value); }  })();\n"),
    Script(
      name: "functions in blocks that hold outside", isShortened: false,
      text: "(function () { { function inner() { return 1; }  } console.log(inner()); })();\n"),
    Script(
      name: "two things of one name in a catch", isShortened: false,
      text: "(() => { try { throw 1; } catch (e) { var e = 2; console.log(e); }  console.log(e); })();\n"),
    Script(
      name: "many names",
      text: "(() => {\n  \"use strict\";\n"
        + (0..<300).map { "const name\($0) = \($0);\n  const use\($0) = (a) => a + name\($0);\n" }.joined()
        + "  console.log([\((0..<300).map { "use\($0)(1)" }.joined(separator: ", "))].join());\n})();\n"),
  ]
}
