import Glibc

// `ferry-bench WHAT`: measurements and trials of the whole program, each in files of its own.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first ?? "console" {
case "console": try ConsoleBench.run()
default:
  print("ferry-bench console")
  exit(2)
}
