import Glibc

// `ferry-bench WHAT`: measurements and trials of the whole program, each in files of its own.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first ?? "console" {
case "console": try ConsoleBench.run()
case "faults": exit(try FaultBench(Array(arguments.dropFirst())).run())
case "compare": exit(try CompareBench(Array(arguments.dropFirst())).run())
case "forecast": try ForecastBench.run(Array(arguments.dropFirst()))
case "journal": exit(try JournalBench.run(Array(arguments.dropFirst())))
case "echo": exit(EchoClient.run(address: arguments.last ?? ""))
default:
  print(
    """
    ferry-bench console
    ferry-bench faults --lab NAME [--only WORDS,...] [--guest VM] [--again]
    ferry-bench compare --lab NAME [--pairs N] [--guest VM]
    ferry-bench forecast --cluster PATH
    ferry-bench journal [--events N] [--folder PATH]
    """)
  exit(2)
}
